// Generated from Protos/uhub/scheduler/v1/examples.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1 {
  package struct EventChange: Message {
    package var kind: EventChange.Kind = .unspecified
    package var event: EventItem?

    package init() {}

    package init(kind: EventChange.Kind = .unspecified, event: EventItem? = nil) {
      self.kind = kind
      self.event = event
    }

    package enum Kind: ContractEnum {
      case unspecified
      case created
      case updated
      case deleted
      case unrecognized(Int32)

      package init(number: Int32) {
        switch number {
        case 0: self = .unspecified
        case 1: self = .created
        case 2: self = .updated
        case 3: self = .deleted
        default: self = .unrecognized(number)
        }
      }

      package var number: Int32 {
        switch self {
        case .unspecified: 0
        case .created: 1
        case .updated: 2
        case .deleted: 3
        case .unrecognized(let number): number
        }
      }

      package static let descriptor = EnumDescriptor(
        name: "uhub.scheduler.v1.EventChange.Kind",
        values: [(0, "unspecified"), (1, "created"), (2, "updated"), (3, "deleted")]
      )
    }
  }
}
