import Primitives

@testable import HTTP

/// What a parser made of a connection's bytes, however they were cut.
struct RequestTranscript: Equatable {
  struct Request: Equatable {
    var head: HTTPRequestHead
    var framing: HTTP1Framing
    var body: [UInt8] = []
    var isComplete = false
  }

  var requests: [Request] = []
  var error: HTTP1Error?
  /// What the end of the bytes itself made wrong.
  var cutShort = false

  var accepted: Int { requests.count(where: \.isComplete) }

  init(_ pieces: [ArraySlice<UInt8>], limits: HTTP1Limits = HTTP1Limits()) {
    var parser = HTTP1RequestParser(scheme: .http, limits: limits)
    var buffer = ByteBuffer(capacity: 16)
    for piece in pieces where error == nil {
      buffer.append(piece)
      feed(&parser, &buffer)
    }
    if error == nil { cutShort = parser.finish(unread: buffer.count) != nil }
  }

  init(_ text: String, limits: HTTP1Limits = HTTP1Limits()) { self.init([Array(text.utf8)[...]], limits: limits) }

  private mutating func feed(_ parser: inout HTTP1RequestParser, _ buffer: inout ByteBuffer) {
    while true {
      let step = parser.next(buffer.readable)
      switch step.event {
      case .head(let head, let framing): requests.append(Request(head: head, framing: framing))
      case .body(let range): requests[requests.count - 1].body += buffer.readable[range]
      case .end: requests[requests.count - 1].isComplete = true
      case .error(let error): self.error = error
      case .needMore: break
      case .closed:
        buffer.removeAll()
        return
      }
      buffer.consume(step.consumed)
      if step.event == .needMore || error != nil { return }
    }
  }
}
