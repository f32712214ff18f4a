// Generated from Protos/uhub/common/v1/raw.proto by dev/protos.

import Primitives
import Protobuf

extension CommonV1.RawReply {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.common.v1.RawReply",
    fields: [
      FieldDescriptor(1, "head", .message { CommonV1.RawReplyHead.descriptor }, oneof: 0),
      FieldDescriptor(2, "chunk", .bytes, oneof: 0),
    ], oneofs: ["part"]
  )

  package func write(to writer: inout WireWriter) {
    switch part {
    case .head(let value)?: writer.message(1, value)
    case .chunk(let value)?: writer.bytes(2, value)
    case nil: break
    }
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: part = try .head(reader.message(CommonV1.RawReplyHead.self))
      case 2: part = try .chunk(reader.bytes())
      default: try reader.skip()
      }
    }
  }
}
