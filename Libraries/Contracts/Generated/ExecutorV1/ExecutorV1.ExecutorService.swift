// Generated from Protos/uhub/executor/v1/executor.proto by dev/protos.

import Protobuf
import RPC

extension ExecutorV1 {
  /// Runs jobs in sandboxes.
  package protocol ExecutorService: Sendable {
    func getStatus(_ request: CommonV1.GetStatusRequest, _ call: ServerCall) async throws -> CommonV1.ServiceStatus
  }
}
