// Generated from Protos/uhub/scheduler/v1/example_event.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1 {
  package struct Participant: Message {
    package var name: String = ""
    package var email: String = ""
    package var optional: Bool = false
    package var answer: Participant.Answer = .unspecified

    package init() {}

    package init(name: String = "", email: String = "", optional: Bool = false, answer: Participant.Answer = .unspecified) {
      self.name = name
      self.email = email
      self.optional = optional
      self.answer = answer
    }

    package enum Answer: ContractEnum {
      case unspecified
      case accepted
      case declined
      case tentative
      case unrecognized(Int32)

      package init(number: Int32) {
        switch number {
        case 0: self = .unspecified
        case 1: self = .accepted
        case 2: self = .declined
        case 3: self = .tentative
        default: self = .unrecognized(number)
        }
      }

      package var number: Int32 {
        switch self {
        case .unspecified: 0
        case .accepted: 1
        case .declined: 2
        case .tentative: 3
        case .unrecognized(let number): number
        }
      }

      package static let descriptor = EnumDescriptor(
        name: "uhub.scheduler.v1.Participant.Answer",
        values: [(0, "unspecified"), (1, "accepted"), (2, "declined"), (3, "tentative")]
      )
    }
  }
}
