// Generated from Protos/uhub/gateway/v1/gateway.proto by dev/protos.

import Protobuf

extension GatewayV1 {
  package enum HealthState: ContractEnum {
    case unspecified
    case ok
    /// It answers, but something it needs does not; or, of the whole, a service does not answer.
    case degraded
    case down
    case unrecognized(Int32)

    package init(number: Int32) {
      switch number {
      case 0: self = .unspecified
      case 1: self = .ok
      case 2: self = .degraded
      case 3: self = .down
      default: self = .unrecognized(number)
      }
    }

    package var number: Int32 {
      switch self {
      case .unspecified: 0
      case .ok: 1
      case .degraded: 2
      case .down: 3
      case .unrecognized(let number): number
      }
    }

    package static let descriptor = EnumDescriptor(
      name: "uhub.gateway.v1.HealthState",
      values: [(0, "unspecified"), (1, "ok"), (2, "degraded"), (3, "down")]
    )
  }
}
