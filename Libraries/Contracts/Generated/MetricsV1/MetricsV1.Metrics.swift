// Generated from Protos/uhub/metrics/v1/metrics.proto by dev/protos.

import Protobuf
import RPC

extension MetricsV1 {
  /// Samples of hosts and the figures of delivery.
  package enum Metrics {
    package static let getStatus = Method<CommonV1.GetStatusRequest, CommonV1.ServiceStatus>(
      MethodDescriptor(
        service: "uhub.metrics.v1.Metrics", name: "GetStatus", process: "metrics",
        kind: .unary, input: CommonV1.GetStatusRequest.descriptor, output: CommonV1.ServiceStatus.descriptor,
        idempotent: true, callers: ["*"], permission: "public"
      )
    )

    package static let methods: [MethodDescriptor] = [getStatus.descriptor]

    /// The methods with the code that serves them.
    package static func methods(of service: some MetricsService) -> [MethodHandler] {
      [
        .unary(getStatus, service.getStatus),
      ]
    }
  }
}
