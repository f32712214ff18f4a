/// `google.protobuf.FieldMask`: the fields that a change is about.
package struct FieldMask: Message {
  package static let descriptor: MessageDescriptor = .init(
    name: "google.protobuf.FieldMask", fields: [FieldDescriptor(1, "paths", .string, .repeated)], wellKnown: .fieldMask)

  package var paths: [String] = []

  package init() {}
  package init(_ paths: [String]) { self.paths = paths }

  package func contains(_ path: String) -> Bool { paths.contains(path) }

  package func write(to writer: inout WireWriter) { writer.strings(1, paths) }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: try reader.strings(&paths)
      default: try reader.skip()
      }
    }
  }
}
