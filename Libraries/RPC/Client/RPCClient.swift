import EventLoop
import HTTP
import Primitives
import Protobuf
import TLS

/// Calls one service, over a connection to each of its addresses, on one loop.
package final class RPCClient: RPCChannel, @unchecked Sendable {
  // Sendable: everything mutable is used on `loop`'s thread alone; calls from elsewhere go there first.
  package let loop: EventLoop
  package let service: String
  let options: RPCClientOptions
  let endpoints: [Endpoint]
  let tls: TLSContext
  private let pool: ConnectionPool
  private var budget = RetryBudget()

  /// The peer must prove to be `service`, whatever its address.
  package init(
    service: String, endpoints: [Endpoint], tls: TLSContext, loop: EventLoop, options: RPCClientOptions = RPCClientOptions()
  ) {
    self.service = service
    self.endpoints = endpoints
    self.tls = tls
    self.loop = loop
    self.options = options
    pool = ConnectionPool(service: service, endpoints: endpoints, tls: tls, loop: loop, options: options)
  }

  /// Lets calls in progress finish and closes the connections.
  package func close() {
    loop.execute { self.pool.close() }
  }

  /// Whether a connection stands right now. On the loop.
  package var isConnected: Bool { pool.isConnected }

  // MARK: Unary

  package func unary(_ method: MethodDescriptor, _ request: [UInt8], _ options: CallOptions) async throws -> [UInt8] {
    guard loop.isCurrent else { return try await loop.run { try await self.unary(method, request, options) } }
    let deadline = deadline(options)
    budget.noteCall()
    var retry = self.options.retry
    var attempt = 1
    while true {
      let call = UnaryClientCall(method, deadline: deadline, messageLimit: self.options.messageSize)
      do {
        return try await perform(call, request, options, deadline)
      } catch let error as RPCError {
        let again = retry.mayRetry(error, attempt: attempt, isIdempotent: method.idempotent, wasRefused: call.wasRefused)
        guard again, budget.takeRetry() else { throw error }
        let wait = retry.backoff.next()
        guard loop.now + wait < deadline else { throw error }
        try await Task.sleep(for: wait)
        attempt += 1
      }
    }
  }

  private func perform(
    _ call: UnaryClientCall, _ request: [UInt8], _ options: CallOptions, _ deadline: LoopTime
  ) async throws -> [UInt8] {
    let connection = try await pool.connection(before: deadline)
    let cancel = LoopBound(call, on: loop)
    let loop = loop
    return try await withTaskCancellationHandler {
      try await withUnsafeThrowingContinuation { continuation in
        call.begin(on: connection, request, options.metadata, continuation)
      }
    } onCancel: {
      loop.execute { cancel.value.cancel() }
    }
  }

  // MARK: Streams

  package func stream<Result: Sendable>(
    _ method: MethodDescriptor, _ options: CallOptions,
    _ body: @escaping @Sendable (any RequestSink, any MessageSource) async throws -> Result
  ) async throws -> Result {
    guard loop.isCurrent else { return try await loop.run { try await self.stream(method, options, body) } }
    let deadline = givenDeadline(options)
    let connection = try await pool.connection(before: deadline ?? loop.now + self.options.defaultTimeout)
    let call = StreamingClientCall(method, loop: loop, deadline: deadline, messageLimit: self.options.messageSize)
    try call.begin(on: connection, options.metadata)
    return try await withTaskCancellationHandler {
      defer { call.cancel() }
      return try await body(call, call)
    } onCancel: {
      loop.execute { call.cancel() }
    }
  }

  private func deadline(_ options: CallOptions) -> LoopTime { givenDeadline(options) ?? loop.now + self.options.defaultTimeout }

  private func givenDeadline(_ options: CallOptions) -> LoopTime? { CallContext.deadline(options.timeout, now: loop.now) }
}
