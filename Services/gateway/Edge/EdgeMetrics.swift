import HTTP
import Telemetry

/// The figures of what browsers and clients ask.
final class EdgeMetrics: Sendable {
  private let requests: MetricFamily<Counter>
  private let durations: Histogram
  private let common: [UInt16: Counter]
  let refused: Counter

  init(_ registry: MetricRegistry) throws {
    requests = try registry.counters("http_requests_total", "Requests answered.", labels: ["method", "status"])
    durations = try registry.histogram("http_request_duration_seconds", "How long answers took.")
    refused = try registry.counter("http_refused_total", "Connections and requests refused before they were understood.")
    // Nearly every request is one of these; they are found without a lock.
    common = [200: requests["GET", "200"], 304: requests["GET", "304"], 404: requests["GET", "404"]]
  }

  func finished(_ exchange: HTTPExchange) {
    let status = exchange.status?.code ?? 0
    if exchange.head.method == .get, let counter = common[status] {
      counter.increment()
    } else {
      requests[Self.label(exchange.head.method), "\(status)"].increment()
    }
    durations.observe(exchange.loop.now.remaining(from: exchange.receivedAt))
  }

  // A label's values are few: what a client invents is not one of them.
  private static func label(_ method: HTTPMethod) -> String {
    if case .other = method { return "other" }
    return method.text
  }
}
