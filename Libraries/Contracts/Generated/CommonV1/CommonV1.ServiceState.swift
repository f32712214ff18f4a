// Generated from Protos/uhub/common/v1/status.proto by dev/protos.

import Protobuf

extension CommonV1 {
  package enum ServiceState: ContractEnum {
    case unspecified
    case starting
    case ready
    /// It answers, but something it needs does not.
    case degraded
    /// It finishes what it has and takes nothing new.
    case draining
    /// It does not answer.
    case down
    case unrecognized(Int32)

    package init(number: Int32) {
      switch number {
      case 0: self = .unspecified
      case 1: self = .starting
      case 2: self = .ready
      case 3: self = .degraded
      case 4: self = .draining
      case 5: self = .down
      default: self = .unrecognized(number)
      }
    }

    package var number: Int32 {
      switch self {
      case .unspecified: 0
      case .starting: 1
      case .ready: 2
      case .degraded: 3
      case .draining: 4
      case .down: 5
      case .unrecognized(let number): number
      }
    }

    package static let descriptor = EnumDescriptor(
      name: "uhub.common.v1.ServiceState",
      values: [(0, "unspecified"), (1, "starting"), (2, "ready"), (3, "degraded"), (4, "draining"), (5, "down")]
    )
  }
}
