// Generated from Protos/grpc/health/v1/health.proto by dev/protos.

import Protobuf
import RPC

extension GrpcHealthV1 {
  package struct HealthClient: Sendable {
    private let channel: any RPCChannel

    package init(_ channel: any RPCChannel) { self.channel = channel }

    package func check(
      _ request: HealthCheckRequest,
      _ options: CallOptions = CallOptions()
    ) async throws -> HealthCheckResponse {
      try await channel.unary(Health.check, request, options)
    }

    /// Sends the state at once and then whenever it changes.
    package func watch<Result: Sendable>(
      _ request: HealthCheckRequest,
      _ options: CallOptions = CallOptions(),
      _ body: @escaping @Sendable (MessageReader<HealthCheckResponse>) async throws -> Result
    ) async throws -> Result {
      try await channel.serverStreaming(Health.watch, request, options, body)
    }
  }
}
