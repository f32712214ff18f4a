// Generated from Protos/uhub/common/v1/raw.proto by dev/protos.

import Primitives
import Protobuf

extension CommonV1.RawRequestHead {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.common.v1.RawRequestHead",
    fields: [
      FieldDescriptor(1, "method", .string, .implicit),
      FieldDescriptor(2, "path", .string, .implicit),
      FieldDescriptor(3, "query", .string, .implicit),
      FieldDescriptor(4, "parameters", .message { parametersEntry }, .map),
      FieldDescriptor(5, "headers", .message { CommonV1.RawHeader.descriptor }, .repeated),
      FieldDescriptor(6, "client_address", .string, .implicit),
    ]
  )

  private static let parametersEntry: MessageDescriptor = .init(
    name: "uhub.common.v1.RawRequestHead.ParametersEntry",
    fields: [
      FieldDescriptor(1, "key", .string, .implicit),
      FieldDescriptor(2, "value", .string, .implicit),
    ]
  )

  package func write(to writer: inout WireWriter) {
    if !method.isEmpty { writer.string(1, method) }
    if !path.isEmpty { writer.string(2, path) }
    if !query.isEmpty { writer.string(3, query) }
    writer.entries(4, parameters, key: { $0.string(1, $1) }, value: { $0.string(2, $1) })
    writer.messages(5, headers)
    if !clientAddress.isEmpty { writer.string(6, clientAddress) }
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: method = try reader.string()
      case 2: path = try reader.string()
      case 3: query = try reader.string()
      case 4:
        try reader.entry(
          &parameters, "", "",
          key: { (reader) throws(WireError) in try reader.string() },
          value: { (reader) throws(WireError) in try reader.string() }
        )
      case 5: try reader.messages(&headers)
      case 6: clientAddress = try reader.string()
      default: try reader.skip()
      }
    }
  }
}
