// Generated from Protos/uhub/notifier/v1/notifier.proto by dev/protos.

import Protobuf
import RPC

extension NotifierV1 {
  /// Mail, chat and webhooks.
  package enum Notifier {
    package static let getStatus = Method<CommonV1.GetStatusRequest, CommonV1.ServiceStatus>(
      MethodDescriptor(
        service: "uhub.notifier.v1.Notifier", name: "GetStatus", process: "notifier",
        kind: .unary, input: CommonV1.GetStatusRequest.descriptor, output: CommonV1.ServiceStatus.descriptor,
        idempotent: true, callers: ["*"], permission: "public"
      )
    )

    package static let methods: [MethodDescriptor] = [getStatus.descriptor]

    /// The methods with the code that serves them.
    package static func methods(of service: some NotifierService) -> [MethodHandler] {
      [
        .unary(getStatus, service.getStatus),
      ]
    }
  }
}
