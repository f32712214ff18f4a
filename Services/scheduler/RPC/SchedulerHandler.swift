import Contracts
import Lifecycle
import RPC

/// Answers the calls of `uhub.scheduler.v1`.
struct SchedulerHandler: SchedulerV1.SchedulerService {
  let host: ServiceHost

  func getStatus(_ request: CommonV1.GetStatusRequest, _ call: ServerCall) async throws -> CommonV1.ServiceStatus {
    host.status
  }
}
