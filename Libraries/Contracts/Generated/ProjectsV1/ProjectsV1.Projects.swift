// Generated from Protos/uhub/projects/v1/projects.proto by dev/protos.

import Protobuf
import RPC

extension ProjectsV1 {
  /// Projects, their services and environments.
  package enum Projects {
    package static let getStatus = Method<CommonV1.GetStatusRequest, CommonV1.ServiceStatus>(
      MethodDescriptor(
        service: "uhub.projects.v1.Projects", name: "GetStatus", process: "projects",
        kind: .unary, input: CommonV1.GetStatusRequest.descriptor, output: CommonV1.ServiceStatus.descriptor,
        idempotent: true, callers: ["*"], permission: "public"
      )
    )

    package static let methods: [MethodDescriptor] = [getStatus.descriptor]

    /// The methods with the code that serves them.
    package static func methods(of service: some ProjectsService) -> [MethodHandler] {
      [
        .unary(getStatus, service.getStatus),
      ]
    }
  }
}
