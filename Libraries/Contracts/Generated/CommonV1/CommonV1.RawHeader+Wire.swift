// Generated from Protos/uhub/common/v1/raw.proto by dev/protos.

import Primitives
import Protobuf

extension CommonV1.RawHeader {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.common.v1.RawHeader",
    fields: [
      FieldDescriptor(1, "name", .string, .implicit),
      FieldDescriptor(2, "value", .string, .implicit),
    ]
  )

  package func write(to writer: inout WireWriter) {
    if !name.isEmpty { writer.string(1, name) }
    if !self.value.isEmpty { writer.string(2, self.value) }
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: name = try reader.string()
      case 2: self.value = try reader.string()
      default: try reader.skip()
      }
    }
  }
}
