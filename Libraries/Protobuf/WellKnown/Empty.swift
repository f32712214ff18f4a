/// `google.protobuf.Empty`: nothing to say.
package struct Empty: Message {
  package static let descriptor: MessageDescriptor = .init(name: "google.protobuf.Empty", fields: [], wellKnown: .empty)

  package init() {}

  package func write(to writer: inout WireWriter) {}

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while try reader.nextField() != nil { try reader.skip() }
  }
}
