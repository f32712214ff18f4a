// Generated from Protos/uhub/identity/v1/identity.proto by dev/protos.

import Protobuf
import RPC

extension IdentityV1 {
  /// Users, teams, sessions and what they may do.
  package protocol IdentityService: Sendable {
    func getStatus(_ request: CommonV1.GetStatusRequest, _ call: ServerCall) async throws -> CommonV1.ServiceStatus
  }
}
