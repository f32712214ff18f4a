// Generated from Protos/uhub/scheduler/v1/scheduler.proto by dev/protos.

import Protobuf
import RPC

extension SchedulerV1 {
  /// The calendar, deployment windows, jobs and their runs.
  package protocol SchedulerService: Sendable {
    func getStatus(_ request: CommonV1.GetStatusRequest, _ call: ServerCall) async throws -> CommonV1.ServiceStatus
  }
}
