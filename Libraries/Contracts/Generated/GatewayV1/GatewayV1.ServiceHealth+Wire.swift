// Generated from Protos/uhub/gateway/v1/gateway.proto by dev/protos.

import Primitives
import Protobuf

extension GatewayV1.ServiceHealth {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.gateway.v1.ServiceHealth",
    fields: [
      FieldDescriptor(1, "name", .string, .implicit),
      FieldDescriptor(2, "status", .enumeration(GatewayV1.HealthState.descriptor), .implicit),
      FieldDescriptor(3, "version", .string, .implicit),
      FieldDescriptor(4, "started_at", .message { Timestamp.descriptor }),
      FieldDescriptor(5, "latency_ms", .double),
    ]
  )

  package func write(to writer: inout WireWriter) {
    if !name.isEmpty { writer.string(1, name) }
    if status != .unspecified { writer.enumeration(2, status) }
    if !version.isEmpty { writer.string(3, version) }
    if let startedAt { writer.message(4, startedAt) }
    if let latencyMs { writer.double(5, latencyMs) }
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: name = try reader.string()
      case 2: status = try reader.enumeration(GatewayV1.HealthState.self)
      case 3: version = try reader.string()
      case 4: try reader.message(&startedAt)
      case 5: latencyMs = try reader.double()
      default: try reader.skip()
      }
    }
  }
}
