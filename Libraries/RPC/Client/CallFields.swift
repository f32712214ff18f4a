import EventLoop
import HTTP
import Telemetry

/// The header fields of a call.
enum CallFields {
  static let constant: ConstantFields = [
    "te": "trailers", "content-type": "application/grpc", "grpc-accept-encoding": "identity,gzip", "user-agent": "uhub",
  ]

  static func make(_ metadata: Metadata, timeout: Duration?) -> HTTPFields {
    var fields = HTTPFields()
    if let timeout { fields.append("grpc-timeout", TimeoutText.encode(timeout)) }
    if let trace = TraceContext.current {
      fields.append("traceparent", trace.traceparent)
      if let state = trace.state { fields.append("tracestate", state) }
    }
    metadata.append(to: &fields)
    return fields
  }

  /// How a call ended, from its trailers; nil when it went well.
  static func failure(_ trailers: HTTPFields?, httpStatus: Int) -> RPCError? {
    guard let trailers, let code = trailers.first("grpc-status") else {
      guard httpStatus == 200 else { return RPCError(RPCStatus(httpStatus: httpStatus), "HTTP status \(httpStatus)") }
      return RPCError(.internal, "the answer ended without a status")
    }
    let status = Int(code).flatMap(RPCStatus.init) ?? .unknown
    guard status != .ok else { return nil }
    let details = trailers.withFirst("grpc-status-details-bin") { Base64.decode($0) } ?? nil
    return RPCError(status, PercentText.decode(trailers.first("grpc-message") ?? ""), details: details ?? [])
  }

  /// What a reset stream means to the caller.
  static func error(_ code: HTTP2ErrorCode?) -> RPCError {
    switch code {
    case .refusedStream: RPCError(.unavailable, "the service did not take the call")
    case .cancel: RPCError(.cancelled, "the service cancelled the call")
    case .enhanceYourCalm: RPCError(.resourceExhausted, "the service asks for fewer calls")
    case nil: RPCError(.internal, "the answer ended without a status")
    default: RPCError(.unavailable, "the connection to the service was lost")
    }
  }
}
