// Generated from Protos/uhub/identity/v1/identity.proto by dev/protos.

import Protobuf
import RPC

extension IdentityV1 {
  /// Users, teams, sessions and what they may do.
  package struct IdentityClient: Sendable {
    private let channel: any RPCChannel

    package init(_ channel: any RPCChannel) { self.channel = channel }

    package func getStatus(
      _ request: CommonV1.GetStatusRequest,
      _ options: CallOptions = CallOptions()
    ) async throws -> CommonV1.ServiceStatus {
      try await channel.unary(Identity.getStatus, request, options)
    }
  }
}
