// Generated from Protos/uhub/executor/v1/executor.proto by dev/protos.

import Protobuf
import RPC

extension ExecutorV1 {
  /// Runs jobs in sandboxes.
  package struct ExecutorClient: Sendable {
    private let channel: any RPCChannel

    package init(_ channel: any RPCChannel) { self.channel = channel }

    package func getStatus(
      _ request: CommonV1.GetStatusRequest,
      _ options: CallOptions = CallOptions()
    ) async throws -> CommonV1.ServiceStatus {
      try await channel.unary(Executor.getStatus, request, options)
    }
  }
}
