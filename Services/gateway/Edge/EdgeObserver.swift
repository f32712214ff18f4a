import EventLoop
import HTTP
import Telemetry

/// Counts and logs what the HTTPS listeners do.
final class EdgeObserver: HTTPServerObserver {
  private let metrics: EdgeMetrics
  private let log: Log

  init(metrics: EdgeMetrics, log: Log) {
    self.metrics = metrics
    self.log = log
  }

  func finished(_ exchange: HTTPExchange) { metrics.finished(exchange) }

  func refused(_ peer: SocketAddress, _ reason: String) {
    metrics.refused.increment()
    log.info("connection refused", ["peer": "\(peer)", "reason": reason])
  }
}
