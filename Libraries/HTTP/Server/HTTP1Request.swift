import EventLoop
import Primitives
import TLS

/// One request on an HTTP/1.1 connection, and the framing of its answer.
final class HTTP1Request: ExchangeTransport {
  private let head: HTTPRequestHead
  private let framing: HTTP1Framing
  // The connection holds the request until it is over.
  private unowned let connection: HTTP1ServerConnection
  private let channel: Channel
  private let server: HTTPServer
  private var exchange: HTTPExchange?
  private var answer: HTTP1Framing?
  private var timer: LoopTimer?
  private(set) var isBodyComplete = false
  private var isDiscarding = false
  private var discarded = 0
  private var isAnswered = false
  private var isLate = false
  private var pace = BodyPace()
  private var isTunnel = false
  private var owesContinue: Bool

  init(
    _ head: HTTPRequestHead, _ framing: HTTP1Framing, connection: HTTP1ServerConnection, channel: Channel, server: HTTPServer
  ) {
    self.head = head
    self.framing = framing
    self.connection = connection
    self.channel = channel
    self.server = server
    owesContinue = framing.expectsContinue
    let exchange = HTTPExchange(
      head, loop: server.loop, peer: channel.peer, identity: nil, transport: self,
      bodyLimit: server.options.bodySize, observer: server.observer)
    self.exchange = exchange
  }

  var hasBegunAnswer: Bool { answer != nil }
  var unreadBody: Int { isDiscarding ? 0 : exchange?.unreadBody ?? 0 }

  func run() {
    guard let exchange else { return }
    if !isBodyComplete { armTimer() }
    exchange.run(server.handler)
    // The handler reads the body, so the client may send it.
    if owesContinue, answer == nil, !isBodyComplete {
      owesContinue = false
      HTTP1ResponseSerializer.writeContinue(into: &channel.output)
      channel.setNeedsFlush()
    }
  }

  // MARK: From the connection

  func received(_ bytes: UnsafeRawBufferPointer) {
    if pace.isKept(bytes.count) { armTimer() }
    guard isDiscarding else {
      exchange?.received(bytes)
      return
    }
    discarded += bytes.count
    if discarded > Self.discardLimit { channel.close() }
  }

  private static let discardLimit = 64 << 10

  func receivedEnd() {
    isBodyComplete = true
    timer?.cancel()
    exchange?.receivedEnd()
    if isDiscarding { connection.next() }
  }

  func drained() { exchange?.drained() }

  func fail(_ error: HTTPBodyError) {
    timer?.cancel()
    let exchange = exchange
    self.exchange = nil
    exchange?.closed(isAnswered ? nil : error)
  }

  func discard() { isDiscarding = true }

  private func armTimer() {
    timer?.cancel()
    timer = server.loop.schedule(after: server.options.bodyTimeout) { self.bodyIsLate() }
  }

  private func bodyIsLate() {
    guard !isBodyComplete else { return }
    guard answer == nil else { return channel.close(.failed("the body of a request took too long")) }
    isLate = true
    // Whoever reads the body answers; nobody else has to know.
    exchange?.bodyTimedOut()
    server.loop.defer_ { if self.answer == nil { self.exchange?.respond(.requestTimeout) } }
  }

  // MARK: From the exchange

  private func write(_ head: HTTPResponseHead, _ body: HTTP1Framing.Body) {
    // A client that has not been told to continue does not send its body, so that the connection cannot go on.
    // Nor after a body that did not come: where the next request begins is unknown.
    let keepAlive = framing.keepAlive && !owesContinue && !isLate
    answer = connection.write(
      head, body: body, version: self.head.version, isHead: self.head.method == .head, keepAlive: keepAlive)
  }

  func send(_ head: HTTPResponseHead, wholeBody: [UInt8]) {
    let declared = self.head.method == .head ? head.fields.first("content-length").flatMap { Int($0) } : nil
    write(head, .length(declared ?? wholeBody.count))
    if case .length = answer?.body { channel.output.append(wholeBody) }
    complete()
  }

  func begin(_ head: HTTPResponseHead) {
    if let length = head.fields.first("content-length").flatMap({ Int($0) }) {
      write(head, .length(length))
    } else {
      write(head, .chunked)
    }
    channel.setNeedsFlush()
  }

  func send(_ bytes: [UInt8]) {
    switch answer?.body {
    case .chunked: bytes.withUnsafeBytes { HTTP1ResponseSerializer.writeChunk($0, into: &channel.output) }
    case .length, .untilClose: channel.output.append(bytes)
    case .some(.none), nil:
      guard isTunnel else { return }
      channel.output.append(bytes)
    }
    channel.setNeedsFlush()
  }

  func finish(trailers: HTTPFields?) {
    if answer?.body == .chunked { HTTP1ResponseSerializer.writeLastChunk(into: &channel.output) }
    complete()
  }

  private func complete() {
    guard !isAnswered else { return }
    isAnswered = true
    let keepAlive = answer?.keepAlive ?? false
    let exchange = exchange
    self.exchange = nil
    if isBodyComplete { timer?.cancel() }
    if isTunnel { return channel.closeAfterFlush() }
    connection.finished(self, keepAlive: keepAlive)
    exchange?.closed(nil)
  }

  func abort() { channel.close(.failed("an answer was broken off")) }

  func consumed(_ count: Int) { connection.bodyTaken() }
  var pendingOutput: Int { channel.pendingOutput }

  func beginTunnel(_ head: HTTPResponseHead) -> Bool {
    guard framing.wantsUpgrade, let exchange else { return false }
    write(head, .none)
    guard answer != nil else { return false }
    isTunnel = true
    exchange.reopenBody()
    connection.becomeTunnel(exchange, of: self)
    timer?.cancel()
    channel.setNeedsFlush()
    return true
  }
}
