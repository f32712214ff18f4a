// Generated from Protos/uhub/common/v1/errors.proto by dev/protos.

import Primitives
import Protobuf

extension CommonV1.FieldViolation {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.common.v1.FieldViolation",
    fields: [
      FieldDescriptor(1, "field", .string, .implicit),
      FieldDescriptor(2, "code", .string, .implicit),
      FieldDescriptor(3, "description", .string, .implicit),
    ]
  )

  package func write(to writer: inout WireWriter) {
    if !self.field.isEmpty { writer.string(1, self.field) }
    if !code.isEmpty { writer.string(2, code) }
    if !description.isEmpty { writer.string(3, description) }
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: self.field = try reader.string()
      case 2: code = try reader.string()
      case 3: description = try reader.string()
      default: try reader.skip()
      }
    }
  }
}
