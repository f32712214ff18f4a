import EventLoop
import Glibc
import HTTP
import Primitives
import TLS

/// One address of a service: its connection, made again after a growing wait whenever it is lost, and its circuit.
final class ClientConnection: @unchecked Sendable {
  // Sendable: it is made, handed over and used on its loop's thread alone.
  enum State { case idle, connecting, ready, waiting(until: LoopTime), retired }

  let address: SocketAddress
  let authority: String
  private let service: String
  private let tls: TLSContext
  private let loop: EventLoop
  private let options: RPCClientOptions
  private weak var pool: ConnectionPool?
  private var state = State.idle
  private(set) var session: HTTP2Session?
  private var channel: Channel?
  private var backoff: Backoff
  private var circuit = CircuitBreaker()
  private var keepAlive: KeepAlive?

  init(
    _ address: SocketAddress, service: String, authority: String, tls: TLSContext, loop: EventLoop,
    options: RPCClientOptions, pool: ConnectionPool
  ) {
    self.address = address
    self.service = service
    self.authority = authority
    self.tls = tls
    self.loop = loop
    self.options = options
    self.pool = pool
    backoff = options.reconnect
  }

  var isReady: Bool { if case .ready = state { true } else { false } }
  var isConnecting: Bool { if case .connecting = state { true } else { false } }

  func takesCall(at now: LoopTime) -> Bool {
    guard isReady, let session, !session.isGoingAway, session.openStreams < session.peerStreamLimit else { return false }
    return circuit.allows(at: now)
  }

  // MARK: Connecting

  func connectIfDue() {
    switch state {
    case .idle: connect()
    case .waiting(let until) where loop.now >= until: connect()
    default: break
    }
  }

  func connect() {
    state = .connecting
    Connector.connect(to: address, on: loop, timeout: options.connectTimeout) { result in
      guard case .connecting = self.state else {
        if case .success(let descriptor) = result { close(descriptor) }
        return
      }
      switch result {
      case .success(let descriptor): self.secure(descriptor)
      case .failure(let error): self.failed(error.description)
      }
    }
  }

  private func secure(_ descriptor: Int32) {
    do {
      channel = try Channel(
        loop: loop, descriptor: descriptor, peer: address, tls: tls, resumptionKey: address.description,
        handshakeTimeout: options.connectTimeout, delegate: self)
    } catch {
      failed("\(error)")
    }
  }

  private func failed(_ reason: String) {
    if case .retired = state { return }
    let wait = backoff.next()
    state = .waiting(until: loop.now + wait)
    loop.schedule(after: wait) { [weak self] in self?.connectIfDue() }
    pool?.connectionChanged(self, failure: reason)
  }

  /// No more calls; those in progress end by themselves.
  func retire() {
    state = .retired
    keepAlive?.stop()
    if let session { session.drain() } else { channel?.close() }
  }

  // MARK: What calls tell

  func callSucceeded() { circuit.succeeded() }

  func callFailed(_ status: RPCStatus) {
    if status == .unavailable || status == .deadlineExceeded { circuit.failed(at: loop.now) } else { circuit.succeeded() }
  }
}

extension ClientConnection: ChannelDelegate {
  func channelOpened() {
    guard let channel else { return }
    // The address was given to us by a name server; only the certificate says who answers there.
    guard channel.peerIdentity?.service == service else {
      let who = channel.peerIdentity?.description ?? "somebody without an identity"
      return channel.close(.failed("\(who) answers at \(address) in the place of \(service)"))
    }
    guard channel.negotiatedProtocol == "h2" else { return channel.close(.failed("\(service) does not speak HTTP/2")) }
    let session = HTTP2Session(role: .client, loop: loop, limits: options.http2, delegate: self)
    self.session = session
    session.attach(channel)
    session.channelOpened()
    keepAlive = KeepAlive(session, loop: loop, interval: options.keepAlive, timeout: options.keepAliveTimeout)
    state = .ready
    backoff.reset()
    pool?.connectionChanged(self, failure: nil)
  }

  func channelReceived(_ bytes: UnsafeRawBufferPointer) -> Int { session?.channelReceived(bytes) ?? bytes.count }
  func channelFlushing() { session?.channelFlushing() }
  var hasMoreOutput: Bool { session?.hasMoreOutput ?? false }
  func channelDrained() { session?.channelDrained() }

  func channelClosed(_ end: ChannelEnd) {
    keepAlive?.stop()
    keepAlive = nil
    channel = nil
    if let session {
      session.channelClosed(end)
    } else {
      failed(end.reason)
    }
  }
}

extension ClientConnection: HTTP2SessionDelegate {
  func sessionGoesAway(_ session: HTTP2Session) {
    // The server drains: the next connection may reach its successor at once.
    guard isReady else { return }
    state = .idle
    self.session = nil
    loop.defer_ { self.connectIfDue() }
  }

  func sessionClosed(_ session: HTTP2Session, _ reason: String) {
    guard self.session === session else { return }
    self.session = nil
    failed(reason)
  }
}

extension ChannelEnd {
  var reason: String {
    switch self {
    case .closed: "closed"
    case .ended: "closed by the peer"
    case .failed(let reason): reason
    }
  }
}
