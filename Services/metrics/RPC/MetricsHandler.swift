import Contracts
import Lifecycle
import RPC

/// Answers the calls of `uhub.metrics.v1`.
struct MetricsHandler: MetricsV1.MetricsService {
  let host: ServiceHost

  func getStatus(_ request: CommonV1.GetStatusRequest, _ call: ServerCall) async throws -> CommonV1.ServiceStatus {
    host.status
  }
}
