import EventLoop
import Glibc
import HTTP
import Primitives
import TLS

/// One address of a service: its connection, made again after a growing wait whenever it is lost, and its circuit.
final class ClientConnection: @unchecked Sendable {
  // Sendable: it is made, handed over and used on its loop's thread alone.
  private enum State { case idle, connecting, ready(ClientTransport), waiting(until: LoopTime), retired }

  let address: SocketAddress
  let authority: String
  private let service: String
  private let tls: TLSContext
  private let loop: EventLoop
  private let options: RPCClientOptions
  // Until it is retired: the pool and its connections hold each other.
  private var pool: ConnectionPool?
  private var state = State.idle
  private var backoff: Backoff
  private var circuit = CircuitBreaker()
  private var reported: String?

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

  var session: HTTP2Session? { if case .ready(let transport) = state { transport.session } else { nil } }
  var isReady: Bool { session != nil }

  /// Whether waiting for this address makes sense: it is being connected, or only full.
  var isExpected: Bool {
    switch state {
    case .connecting: true
    case .ready: circuit.isClosed
    case .idle, .waiting, .retired: false
    }
  }

  func takesCall(at now: LoopTime) -> Bool {
    guard let session, !session.isGoingAway, session.openStreams < session.peerStreamLimit else { return false }
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
    let transport = ClientTransport(owner: self, service: service, address: address, loop: loop, options: options)
    do {
      try transport.begin(descriptor, tls: tls)
    } catch {
      failed("\(error)")
    }
  }

  private func failed(_ reason: String) {
    if case .retired = state { return }
    let wait = backoff.next()
    state = .waiting(until: loop.now + wait)
    loop.schedule(after: wait) { self.connectIfDue() }
    if reason != reported { options.report?(address, reason) }
    reported = reason
    pool?.connectionChanged(failure: reason)
  }

  /// No more calls; those in progress end by themselves.
  func retire() {
    if case .ready(let transport) = state { transport.drain() }
    state = .retired
    pool = nil
  }

  // MARK: From the transport

  func transportOpened(_ transport: ClientTransport) {
    guard case .connecting = state else { return transport.drain() }
    state = .ready(transport)
    backoff.reset()
    reported = nil
    // Who answers now may be a new process, that has not failed yet.
    circuit.succeeded()
    pool?.connectionChanged(failure: nil)
  }

  /// The server drains: the next connection may reach its successor at once.
  func transportGoesAway(_ transport: ClientTransport) {
    guard case .ready(let current) = state, current === transport else { return }
    state = .idle
    loop.defer_ { self.connectIfDue() }
  }

  func transportClosed(_ transport: ClientTransport, _ reason: String) {
    switch state {
    case .ready(let current) where current === transport: failed(reason)
    case .connecting: failed(reason)
    default: break
    }
  }

  // MARK: From the calls

  /// How a call ended, as far as it speaks of the peer's health. A call that its caller gave up says nothing.
  func callEnded(_ status: RPCStatus) {
    // A call that was lost with its connection is the reconnection's concern.
    guard isReady else { return }
    if status == .unavailable || status == .deadlineExceeded {
      circuit.failed(at: loop.now)
    } else if status != .cancelled {
      circuit.succeeded()
    }
  }

  /// A stream is free again.
  func callClosed() { pool?.callClosed() }
}
