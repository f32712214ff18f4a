// Generated from Protos/uhub/gateway/v1/gateway.proto by dev/protos.

import Protobuf
import RPC

extension GatewayV1 {
  /// What the gateway itself answers.
  package protocol GatewayService: Sendable {
    func getStatus(_ request: CommonV1.GetStatusRequest, _ call: ServerCall) async throws -> CommonV1.ServiceStatus

    /// The state of the whole product.
    func getHealth(_ request: GetHealthRequest, _ call: ServerCall) async throws -> Health

    /// The state of one service.
    func getServiceHealth(_ request: GetServiceHealthRequest, _ call: ServerCall) async throws -> ServiceHealth
  }
}
