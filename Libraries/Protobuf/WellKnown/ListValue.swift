/// `google.protobuf.ListValue`: a JSON array.
package struct ListValue: Message, ExpressibleByArrayLiteral {
  package static let descriptor: MessageDescriptor = .init(
    name: "google.protobuf.ListValue",
    fields: [FieldDescriptor(1, "values", .message { Value.descriptor }, .repeated)], wellKnown: .listValue)

  package var values: [Value] = []

  package init() {}
  package init(arrayLiteral elements: Value...) { values = elements }

  package func write(to writer: inout WireWriter) { writer.messages(1, values) }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: try reader.messages(&values)
      default: try reader.skip()
      }
    }
  }
}
