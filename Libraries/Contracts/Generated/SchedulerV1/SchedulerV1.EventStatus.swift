// Generated from Protos/uhub/scheduler/v1/example_event.proto by dev/protos.

import Protobuf

extension SchedulerV1 {
  package enum EventStatus: ContractEnum {
    case unspecified
    case planned
    case confirmed
    case cancelled
    case unrecognized(Int32)

    package init(number: Int32) {
      switch number {
      case 0: self = .unspecified
      case 1: self = .planned
      case 2: self = .confirmed
      case 3: self = .cancelled
      default: self = .unrecognized(number)
      }
    }

    package var number: Int32 {
      switch self {
      case .unspecified: 0
      case .planned: 1
      case .confirmed: 2
      case .cancelled: 3
      case .unrecognized(let number): number
      }
    }

    package static let descriptor = EnumDescriptor(
      name: "uhub.scheduler.v1.EventStatus",
      values: [(0, "unspecified"), (1, "planned"), (2, "confirmed"), (3, "cancelled")]
    )
  }
}
