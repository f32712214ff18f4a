// Generated from Protos/uhub/projects/v1/projects.proto by dev/protos.

import Protobuf
import RPC

extension ProjectsV1 {
  /// Projects, their services and environments.
  package struct ProjectsClient: Sendable {
    private let channel: any RPCChannel

    package init(_ channel: any RPCChannel) { self.channel = channel }

    package func getStatus(
      _ request: CommonV1.GetStatusRequest,
      _ options: CallOptions = CallOptions()
    ) async throws -> CommonV1.ServiceStatus {
      try await channel.unary(Projects.getStatus, request, options)
    }
  }
}
