import Contracts
import Lifecycle
import RPC

/// Answers the calls of `uhub.executor.v1`.
struct ExecutorHandler: ExecutorV1.ExecutorService {
  let host: ServiceHost

  func getStatus(_ request: CommonV1.GetStatusRequest, _ call: ServerCall) async throws -> CommonV1.ServiceStatus {
    host.status
  }
}
