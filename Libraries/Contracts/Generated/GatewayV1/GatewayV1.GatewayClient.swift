// Generated from Protos/uhub/gateway/v1/gateway.proto by dev/protos.

import Protobuf
import RPC

extension GatewayV1 {
  /// What the gateway itself answers.
  package struct GatewayClient: Sendable {
    private let channel: any RPCChannel

    package init(_ channel: any RPCChannel) { self.channel = channel }

    package func getStatus(
      _ request: CommonV1.GetStatusRequest,
      _ options: CallOptions = CallOptions()
    ) async throws -> CommonV1.ServiceStatus {
      try await channel.unary(Gateway.getStatus, request, options)
    }

    /// The state of the whole product.
    package func getHealth(_ request: GetHealthRequest, _ options: CallOptions = CallOptions()) async throws -> Health {
      try await channel.unary(Gateway.getHealth, request, options)
    }

    /// The state of one service.
    package func getServiceHealth(
      _ request: GetServiceHealthRequest,
      _ options: CallOptions = CallOptions()
    ) async throws -> ServiceHealth {
      try await channel.unary(Gateway.getServiceHealth, request, options)
    }
  }
}
