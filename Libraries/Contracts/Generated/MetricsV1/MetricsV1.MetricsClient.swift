// Generated from Protos/uhub/metrics/v1/metrics.proto by dev/protos.

import Protobuf
import RPC

extension MetricsV1 {
  /// Samples of hosts and the figures of delivery.
  package struct MetricsClient: Sendable {
    private let channel: any RPCChannel

    package init(_ channel: any RPCChannel) { self.channel = channel }

    package func getStatus(
      _ request: CommonV1.GetStatusRequest,
      _ options: CallOptions = CallOptions()
    ) async throws -> CommonV1.ServiceStatus {
      try await channel.unary(Metrics.getStatus, request, options)
    }
  }
}
