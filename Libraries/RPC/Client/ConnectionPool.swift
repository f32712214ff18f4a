import EventLoop
import HTTP
import Primitives
import TLS

/// The connections of one client: one to each address that the service's names have, calls spread over those that stand.
final class ConnectionPool {
  private let service: String
  private let endpoints: [Endpoint]
  private let tls: TLSContext
  private let loop: EventLoop
  private let options: RPCClientOptions
  private var connections: [SocketAddress: ClientConnection] = [:]
  private var order: [ClientConnection] = []
  private var cursor = 0
  private var waiting: [Waiter] = []
  private var resolveTimer: LoopTimer?
  private var isResolving = false
  private var isClosed = false
  private var lastFailure = "it has not been tried yet"

  private final class Waiter {
    var continuation: CheckedContinuation<ClientConnection, any Error>?
    var timer: LoopTimer?

    func finish(_ result: Result<ClientConnection, any Error>) {
      timer?.cancel()
      let continuation = continuation
      self.continuation = nil
      continuation?.resume(with: result)
    }
  }

  init(service: String, endpoints: [Endpoint], tls: TLSContext, loop: EventLoop, options: RPCClientOptions) {
    self.service = service
    self.endpoints = endpoints
    self.tls = tls
    self.loop = loop
    self.options = options
  }

  var isConnected: Bool { order.contains { $0.isReady } }

  // MARK: Picking

  /// A connection that takes a call now; waits while the first ones are being made.
  func connection(before deadline: LoopTime) async throws -> ClientConnection {
    if let ready = pick() { return ready }
    guard !isClosed else { throw RPCError(.unavailable, "the client of \(service) is closed") }
    if resolveTimer == nil { resolve() }
    for connection in order { connection.connectIfDue() }
    guard isResolving || order.contains(where: \.isExpected) else { throw unavailable() }
    guard waiting.count < options.waitingCalls else {
      throw RPCError(.resourceExhausted, "too many calls wait for \(service)")
    }
    return try await wait(before: deadline)
  }

  private func wait(before deadline: LoopTime) async throws -> ClientConnection {
    let waiter = Waiter()
    let bound = LoopBound(waiter, on: loop)
    let loop = loop
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        if Task.isCancelled { return continuation.resume(throwing: CancellationError()) }
        waiter.continuation = continuation
        waiter.timer = loop.schedule(at: deadline) {
          waiter.finish(.failure(RPCError(.deadlineExceeded, "no connection to the service in time")))
        }
        waiting.append(waiter)
        // Suspending may itself have taken a turn of the loop, in which a connection became ready.
        tellWaiting()
      }
    } onCancel: {
      loop.execute { bound.value.finish(.failure(CancellationError())) }
    }
  }

  // In turn over the addresses; one that is full or failing is passed over.
  private func pick() -> ClientConnection? {
    let now = loop.now
    for _ in 0..<order.count {
      cursor = cursor &+ 1 < order.count ? cursor &+ 1 : 0
      let candidate = order[cursor]
      if candidate.takesCall(at: now) { return candidate }
    }
    return nil
  }

  private func unavailable() -> RPCError { RPCError(.unavailable, "\(service) cannot be reached: \(lastFailure)") }

  // MARK: Addresses

  private func resolve() {
    guard !isClosed, !isResolving else { return }
    isResolving = true
    var missing = endpoints.count
    var found: [SocketAddress] = []
    for endpoint in endpoints {
      Resolver.resolve(endpoint, on: loop) { result in
        switch result {
        case .success(let addresses): found += addresses
        case .failure(let error): self.lastFailure = error.reason
        }
        missing -= 1
        if missing == 0 { self.resolved(found) }
      }
    }
  }

  private func resolved(_ addresses: [SocketAddress]) {
    isResolving = false
    guard !isClosed else { return }
    for address in addresses where connections[address] == nil {
      let connection = ClientConnection(
        address, service: service, authority: endpoints.first?.description ?? service, tls: tls, loop: loop,
        options: options, pool: self)
      connections[address] = connection
      order.append(connection)
      connection.connect()
    }
    // Addresses that the name no longer has are let go, unless the look-up gave nothing at all.
    if !addresses.isEmpty {
      for connection in order where !addresses.contains(connection.address) { remove(connection) }
    }
    resolveTimer?.cancel()
    resolveTimer = loop.schedule(after: options.resolveInterval) { [weak self] in self?.resolve() }
    tellWaiting()
  }

  private func remove(_ connection: ClientConnection) {
    connections[connection.address] = nil
    order.removeAll { $0 === connection }
    connection.retire()
  }

  // MARK: From the connections

  func connectionChanged(failure: String?) {
    if let failure { lastFailure = failure }
    tellWaiting()
  }

  func callClosed() { tellWaiting() }

  private func tellWaiting() {
    guard !waiting.isEmpty else { return }
    let hopeless = !isResolving && !order.contains(where: \.isExpected)
    let all = waiting
    waiting = []
    for waiter in all where waiter.continuation != nil {
      if let ready = pick() {
        waiter.finish(.success(ready))
      } else if hopeless {
        waiter.finish(.failure(unavailable()))
      } else {
        waiting.append(waiter)
      }
    }
  }

  func close() {
    isClosed = true
    resolveTimer?.cancel()
    for connection in order { connection.retire() }
    order = []
    connections = [:]
    tellWaiting()
  }
}
