import Telemetry

extension RPCServer {
  /// Runs a handler so that the calls it makes inherit this call's deadline and trace.
  func perform<Result: Sendable>(_ call: ServerCall, _ body: @Sendable () async throws -> Result) async throws -> Result {
    let context = CallContext(deadline: call.deadline)
    guard let tracer, let parent = call.trace else {
      return try await CallContext.$current.withValue(context) { try await body() }
    }
    return try await CallContext.$current.withValue(context) {
      try await tracer.withSpan(call.method.path, kind: .server, parent: parent) { _ in try await body() }
    }
  }
}
