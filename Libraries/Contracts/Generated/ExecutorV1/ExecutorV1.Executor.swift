// Generated from Protos/uhub/executor/v1/executor.proto by dev/protos.

import Protobuf
import RPC

extension ExecutorV1 {
  /// Runs jobs in sandboxes.
  package enum Executor {
    package static let getStatus = Method<CommonV1.GetStatusRequest, CommonV1.ServiceStatus>(
      MethodDescriptor(
        service: "uhub.executor.v1.Executor", name: "GetStatus", process: "executor",
        kind: .unary, input: CommonV1.GetStatusRequest.descriptor, output: CommonV1.ServiceStatus.descriptor,
        idempotent: true, callers: ["*"], permission: "public"
      )
    )

    package static let methods: [MethodDescriptor] = [getStatus.descriptor]

    /// The methods with the code that serves them.
    package static func methods(of service: some ExecutorService) -> [MethodHandler] {
      [
        .unary(getStatus, service.getStatus),
      ]
    }
  }
}
