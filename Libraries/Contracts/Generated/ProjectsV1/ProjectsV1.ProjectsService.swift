// Generated from Protos/uhub/projects/v1/projects.proto by dev/protos.

import Protobuf
import RPC

extension ProjectsV1 {
  /// Projects, their services and environments.
  package protocol ProjectsService: Sendable {
    func getStatus(_ request: CommonV1.GetStatusRequest, _ call: ServerCall) async throws -> CommonV1.ServiceStatus
  }
}
