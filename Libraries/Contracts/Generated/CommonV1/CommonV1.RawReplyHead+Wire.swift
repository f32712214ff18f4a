// Generated from Protos/uhub/common/v1/raw.proto by dev/protos.

import Primitives
import Protobuf

extension CommonV1.RawReplyHead {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.common.v1.RawReplyHead",
    fields: [
      FieldDescriptor(1, "status", .int32, .implicit),
      FieldDescriptor(2, "headers", .message { CommonV1.RawHeader.descriptor }, .repeated),
    ]
  )

  package func write(to writer: inout WireWriter) {
    if status != 0 { writer.int32(1, status) }
    writer.messages(2, headers)
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: status = try reader.int32()
      case 2: try reader.messages(&headers)
      default: try reader.skip()
      }
    }
  }
}
