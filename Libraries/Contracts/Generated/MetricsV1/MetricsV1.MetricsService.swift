// Generated from Protos/uhub/metrics/v1/metrics.proto by dev/protos.

import Protobuf
import RPC

extension MetricsV1 {
  /// Samples of hosts and the figures of delivery.
  package protocol MetricsService: Sendable {
    func getStatus(_ request: CommonV1.GetStatusRequest, _ call: ServerCall) async throws -> CommonV1.ServiceStatus
  }
}
