// Generated from Protos/google/rpc/status.proto by dev/protos.

import Primitives
import Protobuf

extension GoogleRpc.Status {
  package static let descriptor: MessageDescriptor = .init(
    name: "google.rpc.Status",
    fields: [
      FieldDescriptor(1, "code", .int32, .implicit),
      FieldDescriptor(2, "message", .string, .implicit),
      FieldDescriptor(3, "details", .message { AnyMessage.descriptor }, .repeated),
    ]
  )

  package func write(to writer: inout WireWriter) {
    if code != 0 { writer.int32(1, code) }
    if !message.isEmpty { writer.string(2, message) }
    writer.messages(3, details)
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: code = try reader.int32()
      case 2: message = try reader.string()
      case 3: try reader.messages(&details)
      default: try reader.skip()
      }
    }
  }
}
