import EventLoop
import RPC
import Telemetry

/// Counts and times every call that a service serves, and logs what failed inside it.
struct RPCMetrics: RPCInterceptor {
  /// What nearly every call touches, found without a lock.
  private struct Handles {
    let ok: Counter
    let duration: Histogram
  }

  private let requests: MetricFamily<Counter>
  private let handles: [ObjectIdentifier: Handles]
  private let log: Log

  init(_ registry: MetricRegistry, methods: [MethodHandler], log: Log) throws {
    let requests = try registry.counters("rpc_server_requests_total", "Calls served.", labels: ["method", "status"])
    let durations = try registry.histograms("rpc_server_duration_seconds", "How long calls took.", labels: ["method"])
    self.requests = requests
    self.log = log
    handles = Dictionary(
      methods.map { handler in
        let path = handler.descriptor.path
        return (ObjectIdentifier(handler.descriptor), Handles(ok: requests[path, RPCStatus.ok.label], duration: durations[path]))
      }, uniquingKeysWith: { first, _ in first })
  }

  func ended(_ call: ServerCall, _ status: RPCStatus, error: (any Error)?) {
    let handles = handles[ObjectIdentifier(call.method)]
    handles?.duration.observe(LoopTime.system.remaining(from: call.receivedAt))
    if status == .ok, let handles { handles.ok.increment() } else { requests[call.method.path, status.label].increment() }
    if status == .internal || status == .unknown, let error {
      log.error("call failed", ["method": call.method.path, "caller": call.caller, "error": "\(error)"])
    }
  }
}
