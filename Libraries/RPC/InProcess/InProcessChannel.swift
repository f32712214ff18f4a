import EventLoop
import Protobuf

/// Calls methods of this very process: what the gateway serves itself, and services in tests. Messages still cross as
/// bytes, so that nothing works here that would not work over a connection.
package struct InProcessChannel: RPCChannel {
  private let methods: MethodTable
  private let caller: String

  package init(_ methods: [MethodHandler], caller: String) {
    self.methods = MethodTable(methods)
    self.caller = caller
  }

  package func unary(_ method: MethodDescriptor, _ request: [UInt8], _ options: CallOptions) async throws -> [UInt8] {
    guard case .unary(let body)? = methods.handler(path: method.path)?.body else { throw unimplemented(method) }
    let call = serverCall(method, options)
    do {
      let reply = try request.withUnsafeBytes { try body($0, call) }
      return try await reply()
    } catch {
      throw RPCError(handlerError: error)
    }
  }

  package func stream<Result: Sendable>(
    _ method: MethodDescriptor, _ options: CallOptions,
    _ body: @escaping @Sendable (any RequestSink, any MessageSource) async throws -> Result
  ) async throws -> Result {
    guard case .streaming(let serve)? = methods.handler(path: method.path)?.body else { throw unimplemented(method) }
    let call = serverCall(method, options)
    let requests = InProcessStream()
    let replies = InProcessStream()
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        do {
          try await serve(requests, call, replies)
          replies.finish(nil)
        } catch {
          replies.finish(RPCError(handlerError: error))
        }
      }
      defer { group.cancelAll() }
      return try await body(requests, replies)
    }
  }

  private func serverCall(_ method: MethodDescriptor, _ options: CallOptions) -> ServerCall {
    let now = LoopTime.system
    return ServerCall(
      method: method, caller: caller, metadata: options.metadata,
      deadline: CallContext.deadline(options.timeout, now: now), receivedAt: now)
  }

  private func unimplemented(_ method: MethodDescriptor) -> RPCError {
    RPCError(.unimplemented, "there is no method \(method.path)")
  }
}
