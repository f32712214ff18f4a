import Primitives

@testable import HTTP

/// What our client makes of a response, however it was cut.
struct ResponseTranscript {
  var head: HTTPResponseHead?
  var framing: HTTP1Framing?
  var interim: [HTTPResponseHead] = []
  var body: [UInt8] = []
  var isComplete = false
  var error: HTTP1Error?

  init(_ pieces: [ArraySlice<UInt8>], answering method: HTTPMethod = .get) {
    var parser = HTTP1ResponseParser()
    parser.expect(answerTo: method)
    var buffer = ByteBuffer(capacity: 16)
    for piece in pieces where error == nil {
      buffer.append(piece)
      var wantsMore = false
      while !wantsMore && error == nil {
        let step = parser.next(buffer.readable)
        note(step.event, buffer)
        buffer.consume(step.consumed)
        wantsMore = step.event == .needMore || step.event == .closed
      }
    }
    if error == nil && !isComplete { note(parser.finish(unread: buffer.count), buffer) }
  }

  private mutating func note(_ event: HTTP1ResponseEvent, _ buffer: borrowing ByteBuffer) {
    switch event {
    case .interim(let head): interim.append(head)
    case .head(let head, let framing): (self.head, self.framing) = (head, framing)
    case .body(let range): body += buffer.readable[range]
    case .end: isComplete = true
    case .error(let error): self.error = error
    case .needMore, .closed: break
    }
  }
}
