// Generated from Protos/uhub/scheduler/v1/scheduler.proto by dev/protos.

import Protobuf
import RPC

extension SchedulerV1 {
  /// The calendar, deployment windows, jobs and their runs.
  package enum Scheduler {
    package static let getStatus = Method<CommonV1.GetStatusRequest, CommonV1.ServiceStatus>(
      MethodDescriptor(
        service: "uhub.scheduler.v1.Scheduler", name: "GetStatus", process: "scheduler",
        kind: .unary, input: CommonV1.GetStatusRequest.descriptor, output: CommonV1.ServiceStatus.descriptor,
        idempotent: true, callers: ["*"], permission: "public"
      )
    )

    package static let methods: [MethodDescriptor] = [getStatus.descriptor]

    /// The methods with the code that serves them.
    package static func methods(of service: some SchedulerService) -> [MethodHandler] {
      [
        .unary(getStatus, service.getStatus),
      ]
    }
  }
}
