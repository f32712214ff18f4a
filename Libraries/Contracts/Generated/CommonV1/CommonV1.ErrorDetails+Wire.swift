// Generated from Protos/uhub/common/v1/errors.proto by dev/protos.

import Primitives
import Protobuf

extension CommonV1.ErrorDetails {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.common.v1.ErrorDetails",
    fields: [
      FieldDescriptor(1, "code", .string, .implicit),
      FieldDescriptor(2, "arguments", .message { argumentsEntry }, .map),
      FieldDescriptor(3, "violations", .message { CommonV1.FieldViolation.descriptor }, .repeated),
      FieldDescriptor(4, "retry_after", .message { Duration.descriptor }),
    ]
  )

  private static let argumentsEntry: MessageDescriptor = .init(
    name: "uhub.common.v1.ErrorDetails.ArgumentsEntry",
    fields: [
      FieldDescriptor(1, "key", .string, .implicit),
      FieldDescriptor(2, "value", .string, .implicit),
    ]
  )

  package func write(to writer: inout WireWriter) {
    if !code.isEmpty { writer.string(1, code) }
    writer.entries(2, arguments, key: { $0.string(1, $1) }, value: { $0.string(2, $1) })
    writer.messages(3, violations)
    if let retryAfter { writer.message(4, retryAfter) }
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: code = try reader.string()
      case 2:
        try reader.entry(
          &arguments, "", "",
          key: { (reader) throws(WireError) in try reader.string() },
          value: { (reader) throws(WireError) in try reader.string() }
        )
      case 3: try reader.messages(&violations)
      case 4: try reader.message(&retryAfter)
      default: try reader.skip()
      }
    }
  }
}
