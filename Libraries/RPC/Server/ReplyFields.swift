import HTTP

/// The fixed parts of gRPC answers.
enum ReplyFields {
  static let head: ConstantFields = ["content-type": "application/grpc", "grpc-accept-encoding": "identity,gzip"]
  static let compressedHead: ConstantFields = [
    "content-type": "application/grpc", "grpc-encoding": "gzip", "grpc-accept-encoding": "identity,gzip",
  ]
  static let okTrailers: HTTPFields = ["grpc-status": "0"]

  static func trailers(_ error: RPCError) -> HTTPFields {
    var fields = HTTPFields()
    append(error, to: &fields)
    return fields
  }

  /// Head and trailers in one, for an answer without messages.
  static func trailersOnly(_ error: RPCError) -> HTTPFields {
    var fields = head.fields
    append(error, to: &fields)
    return fields
  }

  private static func append(_ error: RPCError, to fields: inout HTTPFields) {
    fields.append("grpc-status", decimal: error.status.rawValue)
    if !error.message.isEmpty { fields.append("grpc-message", PercentText.encode(error.message)) }
    if !error.details.isEmpty { fields.append("grpc-status-details-bin", Base64.encode(error.details)) }
  }
}
