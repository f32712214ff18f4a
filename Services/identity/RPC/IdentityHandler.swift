import Contracts
import Lifecycle
import RPC

/// Answers the calls of `uhub.identity.v1`.
struct IdentityHandler: IdentityV1.IdentityService {
  let host: ServiceHost

  func getStatus(_ request: CommonV1.GetStatusRequest, _ call: ServerCall) async throws -> CommonV1.ServiceStatus {
    host.status
  }
}
