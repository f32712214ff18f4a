// Generated from Protos/uhub/gateway/v1/gateway.proto by dev/protos.

import Primitives
import Protobuf

extension GatewayV1.Health {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.gateway.v1.Health",
    fields: [
      FieldDescriptor(1, "status", .enumeration(GatewayV1.HealthState.descriptor), .implicit),
      FieldDescriptor(2, "version", .string, .implicit),
      FieldDescriptor(3, "commit", .string, .implicit),
      FieldDescriptor(4, "services", .message { GatewayV1.ServiceHealth.descriptor }, .repeated),
    ]
  )

  package func write(to writer: inout WireWriter) {
    if status != .unspecified { writer.enumeration(1, status) }
    if !version.isEmpty { writer.string(2, version) }
    if !commit.isEmpty { writer.string(3, commit) }
    writer.messages(4, services)
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: status = try reader.enumeration(GatewayV1.HealthState.self)
      case 2: version = try reader.string()
      case 3: commit = try reader.string()
      case 4: try reader.messages(&services)
      default: try reader.skip()
      }
    }
  }
}
