// Generated from Protos/uhub/identity/v1/identity.proto by dev/protos.

import Protobuf
import RPC

extension IdentityV1 {
  /// Users, teams, sessions and what they may do.
  package enum Identity {
    package static let getStatus = Method<CommonV1.GetStatusRequest, CommonV1.ServiceStatus>(
      MethodDescriptor(
        service: "uhub.identity.v1.Identity", name: "GetStatus", process: "identity",
        kind: .unary, input: CommonV1.GetStatusRequest.descriptor, output: CommonV1.ServiceStatus.descriptor,
        idempotent: true, callers: ["*"], permission: "public"
      )
    )

    package static let methods: [MethodDescriptor] = [getStatus.descriptor]

    /// The methods with the code that serves them.
    package static func methods(of service: some IdentityService) -> [MethodHandler] {
      [
        .unary(getStatus, service.getStatus),
      ]
    }
  }
}
