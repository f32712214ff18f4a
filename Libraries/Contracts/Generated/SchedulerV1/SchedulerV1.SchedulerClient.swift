// Generated from Protos/uhub/scheduler/v1/scheduler.proto by dev/protos.

import Protobuf
import RPC

extension SchedulerV1 {
  /// The calendar, deployment windows, jobs and their runs.
  package struct SchedulerClient: Sendable {
    private let channel: any RPCChannel

    package init(_ channel: any RPCChannel) { self.channel = channel }

    package func getStatus(
      _ request: CommonV1.GetStatusRequest,
      _ options: CallOptions = CallOptions()
    ) async throws -> CommonV1.ServiceStatus {
      try await channel.unary(Scheduler.getStatus, request, options)
    }
  }
}
