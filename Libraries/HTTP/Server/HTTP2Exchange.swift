import EventLoop
import Primitives

/// An exchange on an HTTP/2 stream.
final class HTTP2Exchange: HTTP2StreamConsumer, ExchangeTransport {
  private let stream: HTTP2Stream
  private let constantFields: ConstantFields
  private let clock: DateClock
  private let bodyTimeout: Duration
  // The stream holds this object, and this the exchange, until the stream is closed.
  private(set) var exchange: HTTPExchange?
  private var timer: LoopTimer?
  private var isBodyComplete: Bool
  private let isHead: Bool
  private var isTunnel = false
  private var isAnswered = false
  private var pace = BodyPace()

  init(
    _ stream: HTTP2Stream, _ head: HTTPRequestHead, isComplete: Bool, server: HTTPServer
  ) {
    let options = server.options
    self.stream = stream
    constantFields = options.constantFields
    clock = server.clock
    bodyTimeout = options.bodyTimeout
    isBodyComplete = isComplete
    isHead = head.method == .head
    let session = stream.session
    guard let channel = session.channel else { return }
    exchange = HTTPExchange(
      head, loop: session.loop, peer: channel.peer, identity: nil, transport: self,
      bodyLimit: options.bodySize, observer: server.observer)
    if isComplete { exchange?.receivedEnd() } else { armTimer() }
  }

  // MARK: From the stream

  func received(_ bytes: UnsafeRawBufferPointer) {
    if !isAnswered, pace.isKept(bytes.count) { armTimer() }
    if let exchange { exchange.received(bytes) } else { stream.consumed(bytes.count) }
  }

  func receivedEnd(trailers: HTTPFields?) {
    isBodyComplete = true
    timer?.cancel()
    exchange?.receivedEnd()
  }

  func drained() { exchange?.drained() }

  func closed(_ error: HTTP2ErrorCode?) {
    timer?.cancel()
    let exchange = exchange
    self.exchange = nil
    exchange?.closed(error == nil ? nil : .disconnected)
  }

  private func armTimer() {
    timer?.cancel()
    guard !isTunnel, !isBodyComplete else { return }
    timer = stream.session.loop.schedule(after: bodyTimeout) { [self] in
      stream.reset(.cancel)
    }
  }

  // MARK: From the exchange

  // They speak of an HTTP/1.1 connection; in HTTP/2 they make the answer malformed (RFC 9113 §8.2.2).
  private static let connectionFields: [StaticString] = ["connection", "upgrade", "keep-alive", "transfer-encoding"]

  private func complete(_ fields: HTTPFields, length: Int?) -> HTTPFields {
    var fields = fields
    for name in Self.connectionFields { fields.remove(name) }
    fields.append("date", clock.text)
    if let length, !fields.contains("content-length") { fields.append("content-length", decimal: length) }
    return fields
  }

  func send(_ head: HTTPResponseHead, wholeBody: [UInt8]) {
    let length = head.status.forbidsBody ? nil : wholeBody.count
    let fields = complete(head.fields, length: length)
    let body = isHead || head.status.forbidsBody ? [] : wholeBody
    stream.respond(status: head.status, fields, constant: constantFields, body: body)
    stopReceiving()
  }

  func begin(_ head: HTTPResponseHead) {
    stream.respond(status: head.status, complete(head.fields, length: nil), constant: constantFields, endStream: isHead)
  }

  func send(_ bytes: [UInt8]) { if !isHead { stream.write(bytes) } }

  func finish(trailers: HTTPFields?) {
    stream.finish(trailers: trailers)
    stopReceiving()
  }

  // Once answered, what is left of the body is not wanted (RFC 9113 §8.1). A reset at once would overtake the answer.
  private func stopReceiving() {
    isAnswered = true
    guard !isBodyComplete, !isTunnel else { return }
    timer?.cancel()
    timer = stream.session.loop.schedule(after: .seconds(1)) { self.stream.reset(.noError) }
  }

  func abort() { stream.reset(.internalError) }
  func consumed(_ count: Int) { stream.consumed(count) }
  var pendingOutput: Int { stream.pendingOutput }

  func beginTunnel(_ head: HTTPResponseHead) -> Bool {
    isTunnel = true
    timer?.cancel()
    stream.respond(status: head.status, complete(head.fields, length: nil), constant: constantFields, endStream: false)
    return true
  }
}
