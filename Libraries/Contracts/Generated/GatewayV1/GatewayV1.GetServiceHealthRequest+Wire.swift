// Generated from Protos/uhub/gateway/v1/gateway.proto by dev/protos.

import Primitives
import Protobuf

extension GatewayV1.GetServiceHealthRequest {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.gateway.v1.GetServiceHealthRequest",
    fields: [
      FieldDescriptor(1, "service", .string, .implicit, rules: FieldRules(required: true, maxLength: 32)),
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
