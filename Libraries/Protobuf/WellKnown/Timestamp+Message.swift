import Primitives

extension Timestamp: Message {
  package static let descriptor: MessageDescriptor = .init(
    name: "google.protobuf.Timestamp",
    fields: [FieldDescriptor(1, "seconds", .int64, .implicit), FieldDescriptor(2, "nanos", .int32, .implicit)],
    wellKnown: .timestamp)

  package init() { self.init(seconds: 0, nanos: 0) }

  package func write(to writer: inout WireWriter) {
    if seconds != 0 { writer.int64(1, seconds) }
    if nanos != 0 { writer.int32(2, nanos) }
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: seconds = try reader.int64()
      case 2: nanos = try reader.int32()
      default: try reader.skip()
      }
    }
    // Whoever holds a timestamp may compute with it.
    if !isValid { throw .timeOutOfRange }
  }
}
