extension JSONConsumer {
  /// A value that is not null, with its tag.
  mutating func value(_ field: UnsafePointer<FieldTable>, depth: Int) throws(JSONFault) {
    switch field.pointee.shape {
    case .implicit, .explicit: try single(field, tagged: true, depth: depth)
    case .repeated: try list(field, depth: depth)
    case .map: try map(field, depth: depth)
    }
  }

  /// One value: of a singular field, an element, or an entry. Elements of packed lists have no tags.
  @inline(__always)
  mutating func single(_ field: UnsafePointer<FieldTable>, tagged: Bool, depth: Int) throws(JSONFault) {
    switch field.pointee.kind {
    case .string, .bytes, .enumeration:
      guard scanner.peek() == UInt8(ascii: "\"") else { return try wrongType("a string") }
      text(field, try scanner.string(), tagged: tagged)
    case .message: try message(field, depth: depth, bound: nil, mode: .whole)
    case .bool: try bool(field, tagged: tagged)
    case .float, .double: try floating(field, tagged: tagged)
    default: try integer(field, tagged: tagged)
    }
  }

  /// A message with its tag and length, whatever its JSON is.
  mutating func message(
    _ field: UnsafePointer<FieldTable>, depth: Int, bound: BoundFields?, mode: ObjectMode
  ) throws(JSONFault) {
    guard let table = field.pointee.message else { return try scanner.skipValue() }
    guard depth < JSONConsumer.maxDepth else {
      violate(.tooDeep)
      return try scanner.skipValue()
    }
    let byte = scanner.peek()
    switch table.pointee.form {
    case .ordinary, .empty, .structure:
      guard byte == UInt8(ascii: "{") else { return try wrongType("an object") }
    case .listValue:
      guard byte == UInt8(ascii: "[") else { return try wrongType("an array") }
    case .timestamp, .duration, .fieldMask:
      guard byte == UInt8(ascii: "\"") else { return try wrongType("a string") }
      return wellKnownText(field, table.pointee.form, try scanner.string())
    case .value: break
    }
    sink.tag(field.pointee.number, 2)
    let start = sink.open()
    switch table.pointee.form {
    case .structure: try structure(depth: depth + 1)
    case .listValue: try listValue(depth: depth + 1)
    case .value: try anyValue(depth: depth + 1)
    default: try object(table, depth: depth + 1, bound: bound, mode: mode)
    }
    sink.close(start)
  }

  private mutating func bool(_ field: UnsafePointer<FieldTable>, tagged: Bool) throws(JSONFault) {
    switch scanner.peek() {
    case UInt8(ascii: "t"):
      try scanner.literal("true")
      put(varint: 1, field, tagged: tagged)
    case UInt8(ascii: "f"):
      try scanner.literal("false")
      put(varint: 0, field, tagged: tagged)
    default: try wrongType("a boolean")
    }
  }

  // MARK: Writing

  /// Zero is left out where its absence means the same.
  @inline(__always)
  mutating func put(varint value: UInt64, _ field: UnsafePointer<FieldTable>, tagged: Bool) {
    if value == 0 && field.pointee.shape == .implicit { return }
    sink.reserve(24)
    if tagged { sink.tag(field.pointee.number, 0) }
    sink.put(varint: value)
  }

  mutating func put(word value: UInt64, _ field: UnsafePointer<FieldTable>, tagged: Bool) {
    if value == 0 && field.pointee.shape == .implicit { return }
    sink.reserve(24)
    if tagged { sink.tag(field.pointee.number, 1) }
    sink.put(word: value)
  }

  mutating func put(halfWord value: UInt32, _ field: UnsafePointer<FieldTable>, tagged: Bool) {
    if value == 0 && field.pointee.shape == .implicit { return }
    sink.reserve(24)
    if tagged { sink.tag(field.pointee.number, 5) }
    sink.put(halfWord: value)
  }
}
