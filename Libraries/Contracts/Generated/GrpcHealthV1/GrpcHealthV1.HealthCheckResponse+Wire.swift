// Generated from Protos/grpc/health/v1/health.proto by dev/protos.

import Primitives
import Protobuf

extension GrpcHealthV1.HealthCheckResponse {
  package static let descriptor: MessageDescriptor = .init(
    name: "grpc.health.v1.HealthCheckResponse",
    fields: [
      FieldDescriptor(1, "status", .enumeration(GrpcHealthV1.HealthCheckResponse.ServingStatus.descriptor), .implicit),
    ]
  )

  package func write(to writer: inout WireWriter) {
    if status != .unknown { writer.enumeration(1, status) }
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: status = try reader.enumeration(GrpcHealthV1.HealthCheckResponse.ServingStatus.self)
      default: try reader.skip()
      }
    }
  }
}
