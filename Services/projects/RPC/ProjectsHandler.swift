import Contracts
import Lifecycle
import RPC

/// Answers the calls of `uhub.projects.v1`.
struct ProjectsHandler: ProjectsV1.ProjectsService {
  let host: ServiceHost

  func getStatus(_ request: CommonV1.GetStatusRequest, _ call: ServerCall) async throws -> CommonV1.ServiceStatus {
    host.status
  }
}
