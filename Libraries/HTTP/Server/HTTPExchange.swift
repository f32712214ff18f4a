import EventLoop
import Primitives
import TLS

/// One request and the answer to it, whichever version of HTTP carries them.
package final class HTTPExchange: @unchecked Sendable {
  // Sendable: everything mutable is used on `loop`'s thread alone, and every entry makes sure of it.
  package let head: HTTPRequestHead
  package let loop: EventLoop
  package let peer: SocketAddress
  package let peerIdentity: PeerIdentity?
  package let receivedAt: LoopTime
  package private(set) var status: HTTPStatus?

  // Until the exchange is over: a weak reference would cost a side table per request.
  private var transport: (any ExchangeTransport)?
  private var task: Task<Void, Never>?
  private var incoming = IncomingBody()
  private var room = WaitingTasks()
  private var isOver = false
  private var isBodyLate = false
  private var hasEndedAnswer = false
  private let bodyLimit: Int
  private let observer: (any HTTPServerObserver)?

  init(
    _ head: HTTPRequestHead, loop: EventLoop, peer: SocketAddress, identity: PeerIdentity?, transport: any ExchangeTransport,
    bodyLimit: Int, observer: (any HTTPServerObserver)?
  ) {
    self.observer = observer
    self.head = head
    self.loop = loop
    self.peer = peer
    peerIdentity = identity
    self.transport = transport
    self.bodyLimit = bodyLimit
    receivedAt = loop.now
  }

  /// The client has gone, or the answer is complete.
  package var isFinished: Bool { isOver }

  func run(_ handler: any HTTPHandler) {
    task = loop.start {
      await handler.handle(self)
      self.handlerReturned()
    }
    if isOver { task = nil }
  }

  private func handlerReturned() {
    task = nil
    guard !isOver else { return }
    if status == nil {
      respond(isBodyLate ? .requestTimeout : .internalServerError)
    } else if !hasEndedAnswer && !isTunnel {
      transport?.abort()
    }
  }

  // MARK: The request's body

  /// The next piece of the body, or nil at its end.
  package func nextChunk() async throws(HTTPBodyError) -> [UInt8]? {
    loop.assertCurrent()
    while true {
      switch incoming.poll() {
      case .chunk(let chunk):
        transport?.consumed(chunk.count)
        return chunk
      case .end: return nil
      case .failed(let error): throw error
      case .wait: await withUnsafeContinuation { incoming.wait($0) }
      }
    }
  }

  /// The whole body, up to a limit.
  package func body(limit: Int? = nil) async throws(HTTPBodyError) -> [UInt8] {
    let limit = limit ?? bodyLimit
    if let length = head.fields.first("content-length").flatMap({ Int($0) }), length > limit { throw .tooLarge(limit: limit) }
    guard var all = try await nextChunk() else { return [] }
    while let chunk = try await nextChunk() {
      guard all.count + chunk.count <= limit else { throw .tooLarge(limit: limit) }
      all.append(contentsOf: chunk)
    }
    guard all.count <= limit else { throw .tooLarge(limit: limit) }
    return all
  }

  func received(_ bytes: UnsafeRawBufferPointer) { incoming.received(bytes) }
  func receivedEnd() { incoming.end() }

  /// The client does not send the rest; the handler learns it when it asks for more.
  func bodyTimedOut() {
    isBodyLate = true
    incoming.fail(.timedOut)
  }

  var unreadBody: Int { incoming.count }

  /// A request without a body has ended; what comes through its tunnel begins anew.
  func reopenBody() { incoming = IncomingBody() }

  // MARK: The answer

  package func respond(_ status: HTTPStatus, _ fields: HTTPFields = HTTPFields(), body: [UInt8] = []) {
    respond(HTTPResponseHead(status, fields), body: body)
  }

  package func respond(_ head: HTTPResponseHead, body: [UInt8] = []) {
    loop.assertCurrent()
    guard !isOver, status == nil else { return }
    status = head.status
    hasEndedAnswer = true
    transport?.send(head, wholeBody: body)
  }

  /// Begins an answer whose body is written piece by piece.
  package func begin(_ head: HTTPResponseHead) {
    loop.assertCurrent()
    guard !isOver, status == nil else { return }
    status = head.status
    transport?.begin(head)
  }

  // Above this a writer waits until the client has taken some.
  private static let outputHighWater = 64 << 10

  /// Returns when there is room for more, so that a slow client slows the writer.
  package func write(_ bytes: [UInt8]) async throws(HTTPBodyError) {
    loop.assertCurrent()
    guard !isOver, let transport else { throw .disconnected }
    transport.send(bytes)
    while transport.pendingOutput > Self.outputHighWater && !isOver {
      // Suspending may itself take a turn of the loop, so that the reason to wait is looked at again.
      await withUnsafeContinuation { continuation in
        if transport.pendingOutput > Self.outputHighWater && !isOver { room.add(continuation) } else { continuation.resume() }
      }
    }
    if isOver && !hasEndedAnswer { throw .disconnected }
  }

  package func finish(trailers: HTTPFields? = nil) {
    loop.assertCurrent()
    guard !isOver, status != nil, !hasEndedAnswer else { return }
    hasEndedAnswer = true
    transport?.finish(trailers: trailers)
  }

  /// Breaks the answer off: the client sees an error rather than a body that looks complete.
  package func abort() {
    loop.assertCurrent()
    guard !isOver else { return }
    transport?.abort()
  }

  func drained() {
    room.resumeAll()
  }

  // MARK: Tunnels

  private var isTunnel = false

  /// Turns the connection, or the stream, into a plain byte pipe both ways: what WebSocket stands on.
  package func beginTunnel(_ head: HTTPResponseHead) -> Bool {
    loop.assertCurrent()
    guard !isOver, status == nil, let transport, transport.beginTunnel(head) else { return false }
    status = head.status
    isTunnel = true
    return true
  }

  /// The server drains: what goes on without an end of its own is asked to stop.
  func drain() { if isTunnel { task?.cancel() } }

  // MARK: The end

  /// The transport is done with this exchange, in whichever way.
  func closed(_ error: HTTPBodyError?) {
    guard !isOver else { return }
    isOver = true
    if let error { incoming.fail(error) } else { incoming.end() }
    drained()
    task?.cancel()
    task = nil
    transport = nil
    observer?.finished(self)
  }
}
