import EventLoop
import RPC
import Telemetry

/// Counts and times every call that a service serves, and logs what failed inside it.
struct RPCMetrics: RPCInterceptor {
  private let requests: MetricFamily<Counter>
  private let durations: MetricFamily<Histogram>
  private let log: Log

  init(_ registry: MetricRegistry, log: Log) throws {
    requests = try registry.counters("rpc_server_requests_total", "Calls served.", labels: ["method", "status"])
    durations = try registry.histograms("rpc_server_duration_seconds", "How long calls took.", labels: ["method"])
    self.log = log
  }

  func ended(_ call: ServerCall, _ status: RPCStatus, error: (any Error)?) {
    requests[call.method.path, status.label].increment()
    durations[call.method.path].observe(LoopTime.system.remaining(from: call.receivedAt))
    if status == .internal || status == .unknown, let error {
      log.error("call failed", ["method": call.method.path, "caller": call.caller, "error": "\(error)"])
    }
  }
}
