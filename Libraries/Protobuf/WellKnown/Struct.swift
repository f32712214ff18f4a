/// `google.protobuf.Struct`: a JSON object of any form.
package struct Struct: Message, ExpressibleByDictionaryLiteral {
  package static let descriptor: MessageDescriptor = .init(
    name: "google.protobuf.Struct",
    fields: [FieldDescriptor(1, "fields", .message { fieldsEntry }, .map)], wellKnown: .structure)

  private static let fieldsEntry: MessageDescriptor = .init(
    name: "google.protobuf.Struct.FieldsEntry",
    fields: [FieldDescriptor(1, "key", .string, .implicit), FieldDescriptor(2, "value", .message { Value.descriptor })])

  package var fields: [String: Value] = [:]

  package init() {}

  package init(dictionaryLiteral elements: (String, Value)...) {
    fields = Dictionary(elements, uniquingKeysWith: { _, last in last })
  }

  package func write(to writer: inout WireWriter) {
    writer.entries(1, fields, key: { $0.string(1, $1) }, value: { $0.message(2, $1) })
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1:
        try reader.entry(
          &fields, "", .null,
          key: { (reader) throws(WireError) in try reader.string() },
          value: { (reader) throws(WireError) in try reader.message(Value.self) })
      default: try reader.skip()
      }
    }
  }
}
