// Generated from Protos/grpc/health/v1/health.proto by dev/protos.

import Primitives
import Protobuf

extension GrpcHealthV1 {
  package struct HealthCheckResponse: Message {
    package var status: HealthCheckResponse.ServingStatus = .unknown

    package init() {}

    package init(status: HealthCheckResponse.ServingStatus = .unknown) {
      self.status = status
    }

    package enum ServingStatus: ContractEnum {
      case unknown
      case serving
      case notServing
      /// Only in answers of Watch.
      case serviceUnknown
      case unrecognized(Int32)

      package init(number: Int32) {
        switch number {
        case 0: self = .unknown
        case 1: self = .serving
        case 2: self = .notServing
        case 3: self = .serviceUnknown
        default: self = .unrecognized(number)
        }
      }

      package var number: Int32 {
        switch self {
        case .unknown: 0
        case .serving: 1
        case .notServing: 2
        case .serviceUnknown: 3
        case .unrecognized(let number): number
        }
      }

      package static let descriptor = EnumDescriptor(
        name: "grpc.health.v1.HealthCheckResponse.ServingStatus",
        values: [(0, "unknown"), (1, "serving"), (2, "not_serving"), (3, "service_unknown")]
      )
    }
  }
}
