// Generated from Protos/grpc/health/v1/health.proto by dev/protos.

import Primitives
import Protobuf

extension GrpcHealthV1.HealthCheckRequest {
  package static let descriptor: MessageDescriptor = .init(
    name: "grpc.health.v1.HealthCheckRequest",
    fields: [
      FieldDescriptor(1, "service", .string, .implicit),
    ]
  )

  package func write(to writer: inout WireWriter) {
    if !service.isEmpty { writer.string(1, service) }
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: service = try reader.string()
      default: try reader.skip()
      }
    }
  }
}
