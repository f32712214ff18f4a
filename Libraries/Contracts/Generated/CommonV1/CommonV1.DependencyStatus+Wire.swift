// Generated from Protos/uhub/common/v1/status.proto by dev/protos.

import Primitives
import Protobuf

extension CommonV1.DependencyStatus {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.common.v1.DependencyStatus",
    fields: [
      FieldDescriptor(1, "name", .string, .implicit),
      FieldDescriptor(2, "available", .bool, .implicit),
      FieldDescriptor(3, "reason", .string, .implicit),
    ]
  )

  package func write(to writer: inout WireWriter) {
    if !name.isEmpty { writer.string(1, name) }
    if available { writer.bool(2, available) }
    if !reason.isEmpty { writer.string(3, reason) }
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: name = try reader.string()
      case 2: available = try reader.bool()
      case 3: reason = try reader.string()
      default: try reader.skip()
      }
    }
  }
}
