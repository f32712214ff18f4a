/// `google.protobuf.Any`: a message whose type is named beside it.
package struct AnyMessage: Message {
  package static let descriptor: MessageDescriptor = .init(
    name: "google.protobuf.Any",
    fields: [FieldDescriptor(1, "type_url", .string, .implicit), FieldDescriptor(2, "value", .bytes, .implicit)])

  package var typeURL = ""
  package var value: [UInt8] = []

  package init() {}

  package init(_ message: some Message) {
    typeURL = "type.googleapis.com/" + type(of: message).descriptor.name
    value = message.wire()
  }

  /// The message, if it is of this type.
  package func unpacked<Content: Message>(as type: Content.Type) throws(WireError) -> Content? {
    guard typeURL.hasSuffix("/" + Content.descriptor.name) else { return nil }
    return try Content(wire: value)
  }

  package func write(to writer: inout WireWriter) {
    if !typeURL.isEmpty { writer.string(1, typeURL) }
    if !value.isEmpty { writer.bytes(2, value) }
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: typeURL = try reader.string()
      case 2: value = try reader.bytes()
      default: try reader.skip()
      }
    }
  }
}
