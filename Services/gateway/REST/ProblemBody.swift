import HTTP
import Primitives
import RPC
import Telemetry
import Transcoding

/// Errors as `application/problem+json` (RFC 9457).
enum ProblemBody {
  /// What a client is told of any error on a route.
  static func respond(_ exchange: HTTPExchange, _ error: any Error) {
    switch error {
    case let error as RPCError: respond(exchange, error)
    case let error as RequestError: respond(exchange, error)
    case let error as HTTPBodyError: respond(exchange, error)
    case is UnsupportedMediaType:
      respond(exchange, 415, code: "unsupported_media_type", detail: "send the body as application/json")
    // The client has gone, or the process stops: whoever still listens may come again.
    case is CancellationError:
      respond(exchange, 503, code: "unavailable", detail: "the request was cut short", fields: retryAfter)
    default: respond(exchange, 500, code: "internal", detail: "an internal error occurred")
    }
  }

  private static let retryAfter: HTTPFields = ["retry-after": "1"]

  private static func respond(_ exchange: HTTPExchange, _ error: RPCError) {
    let mayRetry = error.status == .unavailable || error.status == .resourceExhausted
    let violations = ErrorDetailsReader.violations(in: error.details)
    // What went wrong inside is for the log; what a service says on purpose is for the client.
    let detail = [.internal, .unknown, .dataLoss].contains(error.status) ? "an internal error occurred" : text(error)
    respond(
      exchange, HTTPStatus(error.status.httpStatus), code: error.status.label, detail: detail, violations: violations,
      fields: mayRetry ? retryAfter : HTTPFields())
  }

  private static func text(_ error: RPCError) -> String {
    error.status == .unavailable ? "a part of the service is away; try again shortly" : error.message
  }

  private static func respond(_ exchange: HTTPExchange, _ error: RequestError) {
    switch error {
    case .syntax(let syntax): respond(exchange, 400, code: syntax.fault.code, detail: "the body is not valid JSON: \(syntax)")
    case .invalid(let violations):
      respond(
        exchange, 400, code: "invalid_request", detail: "the request is not valid", violations: violations.map { Violation($0) })
    }
  }

  private static func respond(_ exchange: HTTPExchange, _ error: HTTPBodyError) {
    switch error {
    case .tooLarge(let limit): respond(exchange, 413, code: "too_large", detail: "the body is larger than \(limit) bytes")
    case .timedOut: respond(exchange, 408, code: "timed_out", detail: "the body took too long")
    case .malformed, .disconnected: respond(exchange, 400, code: "malformed", detail: "the body is not complete")
    }
  }

  static func respond(
    _ exchange: HTTPExchange, _ status: HTTPStatus, code: String? = nil, detail: String, violations: [Violation] = [],
    fields: HTTPFields = HTTPFields()
  ) {
    var body = ByteBuffer(capacity: 256)
    body.append("{\"type\":\"about:blank\",\"title\":\"")
    body.append(status.reason)
    body.append("\",\"status\":")
    body.append(decimal: Int(status.code))
    body.append(",\"code\":")
    body.append(jsonString: code ?? defaultCode(status))
    body.append(",\"detail\":")
    body.append(jsonString: detail)
    body.append(",\"errors\":[")
    for (index, violation) in violations.enumerated() {
      if index > 0 { body.append(",") }
      violation.append(to: &body)
    }
    body.append("],\"trace_id\":")
    if let trace = TraceContext.current {
      body.append(jsonString: trace.traceID.description)
    } else {
      body.append("null")
    }
    body.append("}")
    var all: HTTPFields = ["content-type": "application/problem+json", "cache-control": "no-store"]
    all.append(contentsOf: fields)
    exchange.respond(status, all, body: body.toArray())
  }

  private static func defaultCode(_ status: HTTPStatus) -> String {
    switch status.code {
    case 400: "malformed"
    case 403: "permission_denied"
    case 404: "not_found"
    case 405: "method_not_allowed"
    default: "error"
    }
  }
}
