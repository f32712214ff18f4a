/// Something that happens around every call of a server: authentication, metrics, the log.
package protocol RPCInterceptor: Sendable {
  /// Before the handler; throwing refuses the call.
  func began(_ call: ServerCall) async throws
  /// After it, whatever came of it.
  func ended(_ call: ServerCall, _ status: RPCStatus, error: (any Error)?)
}

extension RPCInterceptor {
  package func began(_ call: ServerCall) async throws {}
  package func ended(_ call: ServerCall, _ status: RPCStatus, error: (any Error)?) {}
}
