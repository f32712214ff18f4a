// Generated from Protos/uhub/scheduler/v1/example_event.proto by dev/protos.

import Protobuf

extension SchedulerV1 {
  package enum EventType: ContractEnum {
    case unspecified
    case meeting
    case deploymentWindow
    case gitAction
    case unrecognized(Int32)

    package init(number: Int32) {
      switch number {
      case 0: self = .unspecified
      case 1: self = .meeting
      case 2: self = .deploymentWindow
      case 3: self = .gitAction
      default: self = .unrecognized(number)
      }
    }

    package var number: Int32 {
      switch self {
      case .unspecified: 0
      case .meeting: 1
      case .deploymentWindow: 2
      case .gitAction: 3
      case .unrecognized(let number): number
      }
    }

    package static let descriptor = EnumDescriptor(
      name: "uhub.scheduler.v1.EventType",
      values: [(0, "unspecified"), (1, "meeting"), (2, "deployment_window"), (3, "git_action")]
    )
  }
}
