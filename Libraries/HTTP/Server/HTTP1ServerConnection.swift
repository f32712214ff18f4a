import EventLoop
import Primitives
import TLS

/// A client's HTTP/1.1 connection: one exchange after another.
final class HTTP1ServerConnection: ChannelDelegate, ServerConnection {
  private let server: HTTPServer
  private let channel: Channel
  private var parser: HTTP1RequestParser
  private var request: HTTP1Request?
  private var tunnel: HTTPExchange?
  private var tunnelRequest: HTTP1Request?
  /// Since when a request's head has been arriving.
  private var headBegan: LoopTime?
  private var watchdog: ConnectionWatchdog?
  private var isEnding = false
  private var isDraining = false
  private var isReading = false
  private var isOutputFull = false
  private var isRequestWaiting = false

  init(server: HTTPServer, channel: Channel) {
    self.server = server
    self.channel = channel
    parser = HTTP1RequestParser(scheme: channel.isEncrypted ? .https : .http, limits: server.options.http1)
    channel.delegate = self
    // The connection and its watchdog hold each other until the channel is closed.
    watchdog = ConnectionWatchdog(
      channel, idle: server.options.idleTimeout, write: server.options.writeTimeout, looksWithin: server.options.headTimeout
    ) {
      self.request == nil && self.tunnel == nil ? 0 : 1
    } looked: {
      self.checkHead()
    } expired: { _ in
      self.channel.close()
    }
  }

  // MARK: From the channel

  func channelOpened() {}

  func channelReceived(_ bytes: UnsafeRawBufferPointer) -> Int {
    watchdog?.sawInput()
    if let tunnel {
      tunnel.received(bytes)
      if tunnel.unreadBody > Self.unreadLimit { channel.pauseReading() }
      return bytes.count
    }
    guard !isEnding else { return bytes.count }
    isReading = true
    let used = parse(bytes)
    isReading = false
    runWaiting()
    return used
  }

  // A body whose framing is broken is refused before a handler that does not care for it could answer.
  private func runWaiting() {
    guard isRequestWaiting else { return }
    isRequestWaiting = false
    if channel.isOpen { request?.run() }
  }

  // What an exchange has not read yet, and requests that wait behind it, stay below this.
  private static let unreadLimit = 256 << 10

  private static let outputLimit = 256 << 10

  private func parse(_ bytes: UnsafeRawBufferPointer) -> Int {
    var used = 0
    while channel.isOpen, !isEnding, tunnel == nil {
      // Who asks on and on without reading the answers has to read first.
      if request == nil, channel.pendingOutput > Self.outputLimit {
        isOutputFull = true
        channel.pauseReading()
        return used
      }
      // Requests of a pipeline are served in turn; the next one waits in the channel.
      if request != nil, request?.isBodyComplete == true {
        if bytes.count - used > Self.unreadLimit { channel.pauseReading() }
        return used
      }
      let step = parser.next(UnsafeRawBufferPointer(rebasing: bytes[used...]))
      let rest = UnsafeRawBufferPointer(rebasing: bytes[used...])
      used += step.consumed
      switch step.event {
      case .needMore:
        if request == nil, headBegan == nil, used < bytes.count || !parser.isIdle { headBegan = server.loop.now }
        return used
      case .closed: return bytes.count
      case .head(let head, let framing): begin(head, framing)
      case .body(let range): receivedBody(UnsafeRawBufferPointer(rebasing: rest[range]))
      case .end: request?.receivedEnd()
      case .error(let error): refuse(error)
      }
    }
    if let tunnel, used < bytes.count {
      tunnel.received(UnsafeRawBufferPointer(rebasing: bytes[used...]))
    }
    return bytes.count
  }

  private func begin(_ head: HTTPRequestHead, _ framing: HTTP1Framing) {
    headBegan = nil
    let request = HTTP1Request(head, framing, connection: self, channel: channel, server: server)
    self.request = request
    guard framing.body == .none else { return isRequestWaiting = true }
    request.receivedEnd()
    request.run()
  }

  private func receivedBody(_ bytes: UnsafeRawBufferPointer) {
    guard let request else { return }
    request.received(bytes)
    if request.unreadBody > Self.unreadLimit { channel.pauseReading() }
  }

  /// What cannot be understood is answered once, and the connection closed: where the next request begins is unknown.
  private func refuse(_ error: HTTP1Error) {
    server.observer?.refused(channel.peer, error.description)
    isEnding = true
    guard request?.hasBegunAnswer != true else { return channel.close(.failed(error.description)) }
    request?.fail(.malformed)
    request = nil
    write(HTTPResponseHead(error.status), body: .length(0), version: .http11, isHead: false, keepAlive: false)
    lingerThenClose()
  }

  /// A close with unread input would reset the connection and take the answer with it.
  private func lingerThenClose() {
    channel.resumeReading()
    channel.setNeedsFlush()
    server.loop.schedule(after: .milliseconds(500)) { [channel] in channel.closeAfterFlush() }
  }

  func channelPeerEnded() -> Bool {
    // An answer in progress is still sent; a tunnel, or a request cut short, has nobody left.
    if tunnel != nil { return false }
    if let request { return request.isBodyComplete }
    // The last answer may still be on its way.
    guard channel.pendingOutput > 0, !isOutputFull else { return isOutputFull }
    isEnding = true
    channel.closeAfterFlush()
    return true
  }

  func channelDrained() {
    watchdog?.sawOutput()
    request?.drained()
    tunnel?.drained()
    guard isOutputFull else { return }
    isOutputFull = false
    channel.resumeReading()
  }

  func channelClosed(_ end: ChannelEnd) {
    watchdog?.stop()
    let request = request
    self.request = nil
    request?.fail(.disconnected)
    let tunnel = tunnel
    self.tunnel = nil
    tunnelRequest = nil
    tunnel?.closed(.disconnected)
    server.remove(self)
  }

  // MARK: From the request

  @discardableResult
  func write(
    _ head: HTTPResponseHead, body: HTTP1Framing.Body, version: HTTPVersion, isHead: Bool, keepAlive: Bool
  ) -> HTTP1Framing? {
    do throws(InvalidInput) {
      return try HTTP1ResponseSerializer.writeHead(
        head, body: body, answering: .init(version: version, isHead: isHead, keepAlive: keepAlive && !isDraining),
        date: server.clock.text, constant: server.options.constantFields, into: &channel.output)
    } catch {
      channel.close(.failed("an answer's head is not valid: \(error.reason)"))
      return nil
    }
  }

  /// The answer is complete: the next request, or the end.
  func finished(_ finished: HTTP1Request, keepAlive: Bool) {
    guard request === finished else { return }
    channel.setNeedsFlush()
    guard keepAlive, !isDraining else {
      request = nil
      isEnding = true
      return finished.isBodyComplete ? channel.closeAfterFlush() : lingerThenClose()
    }
    // A little rest of a body is read away to keep the connection; more than that is not worth it.
    guard finished.isBodyComplete else {
      finished.discard()
      channel.resumeReading()
      return
    }
    next()
  }

  func next() {
    request = nil
    if isDraining {
      isEnding = true
      return channel.closeAfterFlush()
    }
    guard !isReading else { return }
    channel.resumeReading()
    server.loop.defer_ { self.channel.redeliver() }
  }

  func bodyTaken() {
    let unread = tunnel?.unreadBody ?? request?.unreadBody ?? 0
    if unread <= Self.unreadLimit / 2 { channel.resumeReading() }
  }

  func becomeTunnel(_ exchange: HTTPExchange, of request: HTTP1Request) {
    tunnel = exchange
    tunnelRequest = request
    self.request = nil
  }

  // The watchdog looks now and then: a timer for every request would cost more than it is worth.
  private func checkHead() {
    guard let headBegan, request == nil, tunnel == nil, !isEnding else { return }
    guard server.loop.now.remaining(from: headBegan) >= server.options.headTimeout else { return }
    refuse(HTTP1Error(.requestTimeout, "the head of a request took too long"))
  }

  // MARK: The end

  func drain() {
    isDraining = true
    tunnel?.drain()
    if request == nil && tunnel == nil { channel.closeAfterFlush() }
  }

  func close() { channel.close() }
}
