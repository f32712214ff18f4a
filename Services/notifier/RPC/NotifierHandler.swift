import Contracts
import Lifecycle
import RPC

/// Answers the calls of `uhub.notifier.v1`.
struct NotifierHandler: NotifierV1.NotifierService {
  let host: ServiceHost

  func getStatus(_ request: CommonV1.GetStatusRequest, _ call: ServerCall) async throws -> CommonV1.ServiceStatus {
    host.status
  }
}
