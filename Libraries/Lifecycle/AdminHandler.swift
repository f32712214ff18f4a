import HTTP
import Primitives
import Telemetry

/// The admin port: health for probes, metrics for Prometheus. It serves nothing else and is not for the outside.
struct AdminHandler: HTTPHandler {
  let readiness: Readiness
  let metrics: MetricRegistry

  func handle(_ exchange: HTTPExchange) async {
    guard exchange.head.method == .get || exchange.head.method == .head else {
      return exchange.respond(405, ["allow": "GET, HEAD"])
    }
    switch exchange.head.path {
    case "/health": respond(exchange, .ok, "alive\n")
    case "/ready": respond(exchange, readiness.takesWork ? .ok : .serviceUnavailable, "\(readiness.current)\n")
    case "/metrics": respondMetrics(exchange)
    default: exchange.respond(.notFound)
    }
  }

  private func respond(_ exchange: HTTPExchange, _ status: HTTPStatus, _ text: String) {
    exchange.respond(status, ["content-type": "text/plain; charset=utf-8"], body: Array(text.utf8))
  }

  private func respondMetrics(_ exchange: HTTPExchange) {
    let format = ExpositionFormat(accept: exchange.head.fields.first("accept"))
    var buffer = ByteBuffer(capacity: 16 << 10)
    metrics.write(format, to: &buffer)
    exchange.respond(.ok, ["content-type": "\(format.contentType)"], body: buffer.toArray())
  }
}
