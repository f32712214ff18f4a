// Generated from Protos/grpc/health/v1/health.proto by dev/protos.

import Protobuf
import RPC

extension GrpcHealthV1 {
  package protocol HealthService: Sendable {
    func check(_ request: HealthCheckRequest, _ call: ServerCall) async throws -> HealthCheckResponse

    /// Sends the state at once and then whenever it changes.
    func watch(_ request: HealthCheckRequest, _ call: ServerCall, _ replies: MessageWriter<HealthCheckResponse>) async throws
  }
}
