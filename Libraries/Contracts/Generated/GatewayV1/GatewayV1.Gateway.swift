// Generated from Protos/uhub/gateway/v1/gateway.proto by dev/protos.

import Protobuf
import RPC

extension GatewayV1 {
  /// What the gateway itself answers.
  package enum Gateway {
    package static let getStatus = Method<CommonV1.GetStatusRequest, CommonV1.ServiceStatus>(
      MethodDescriptor(
        service: "uhub.gateway.v1.Gateway", name: "GetStatus", process: "gateway",
        kind: .unary, input: CommonV1.GetStatusRequest.descriptor, output: CommonV1.ServiceStatus.descriptor,
        idempotent: true, callers: ["*"], permission: "public"
      )
    )

    /// The state of the whole product.
    package static let getHealth = Method<GetHealthRequest, Health>(
      MethodDescriptor(
        service: "uhub.gateway.v1.Gateway", name: "GetHealth", process: "gateway",
        kind: .unary, input: GetHealthRequest.descriptor, output: Health.descriptor,
        idempotent: true, callers: ["gateway"], permission: "public",
        route: RouteDescriptor(.transcoded, "GET", "/health")
      )
    )

    /// The state of one service.
    package static let getServiceHealth = Method<GetServiceHealthRequest, ServiceHealth>(
      MethodDescriptor(
        service: "uhub.gateway.v1.Gateway", name: "GetServiceHealth", process: "gateway",
        kind: .unary, input: GetServiceHealthRequest.descriptor, output: ServiceHealth.descriptor,
        idempotent: true, callers: ["gateway"], permission: "public",
        route: RouteDescriptor(.transcoded, "GET", "/health/{service}")
      )
    )

    package static let methods: [MethodDescriptor] = [getStatus.descriptor, getHealth.descriptor, getServiceHealth.descriptor]

    /// The methods with the code that serves them.
    package static func methods(of service: some GatewayService) -> [MethodHandler] {
      [
        .unary(getStatus, service.getStatus),
        .unary(getHealth, service.getHealth),
        .unary(getServiceHealth, service.getServiceHealth),
      ]
    }
  }
}
