/// `google.protobuf.Duration`, to the nanosecond.
extension Duration: Message {
  @usableFromInline
  package static let descriptor: MessageDescriptor = .init(
    name: "google.protobuf.Duration",
    fields: [FieldDescriptor(1, "seconds", .int64, .implicit), FieldDescriptor(2, "nanos", .int32, .implicit)],
    wellKnown: .duration)

  @usableFromInline
  package init() { self = .zero }

  @usableFromInline
  package func write(to writer: inout WireWriter) {
    let (seconds, attoseconds) = components
    let nanos = Int32(truncatingIfNeeded: attoseconds / 1_000_000_000)
    if seconds != 0 { writer.int64(1, seconds) }
    if nanos != 0 { writer.int32(2, nanos) }
  }

  @usableFromInline
  package mutating func read(from reader: inout WireReader) throws(WireError) {
    let (oldSeconds, oldAttoseconds) = components
    var seconds = oldSeconds
    var nanos = Int32(truncatingIfNeeded: oldAttoseconds / 1_000_000_000)
    while let field = try reader.nextField() {
      switch field {
      case 1: seconds = try reader.int64()
      case 2: nanos = try reader.int32()
      default: try reader.skip()
      }
    }
    // Ten thousand years: whoever holds a duration may compute with it.
    guard seconds.magnitude <= 315_576_000_000, nanos.magnitude < 1_000_000_000 else { throw .timeOutOfRange }
    self = Duration(secondsComponent: seconds, attosecondsComponent: Int64(nanos) * 1_000_000_000)
  }
}
