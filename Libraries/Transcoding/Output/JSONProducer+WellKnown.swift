import Primitives

/// Messages of `google.protobuf` whose JSON is not an object of their fields.
extension JSONProducer {
  mutating func wellKnown(_ table: UnsafePointer<MessageTable>, _ wire: WireCursor, depth: Int) throws(Reason) {
    sink.reserve(64)
    switch table.pointee.form {
    case .timestamp: try timestamp(wire)
    case .duration: try duration(wire)
    case .fieldMask: try fieldMask(wire)
    case .structure, .listValue: try structure(table, wire, depth: depth)
    case .value: try anyValue(table, wire, depth: depth)
    case .empty, .ordinary:
      var cursor = wire
      while !cursor.isAtEnd { try cursor.skip(UInt8(truncatingIfNeeded: cursor.tag() & 7)) }
      sink.put("{}")
    }
  }

  private func secondsAndNanos(_ wire: WireCursor) throws(Reason) -> (Int64, Int32) {
    var seconds: Int64 = 0
    var nanos: Int32 = 0
    var cursor = wire
    while !cursor.isAtEnd {
      let tag = try cursor.tag()
      switch tag {
      case 1 << 3: seconds = Int64(bitPattern: try cursor.varint())
      case 2 << 3: nanos = Int32(truncatingIfNeeded: try cursor.varint())
      default:
        guard tag >> 3 > 2 else { throw .wrongWireType }
        try cursor.skip(UInt8(truncatingIfNeeded: tag & 7))
      }
    }
    return (seconds, nanos)
  }

  private mutating func timestamp(_ wire: WireCursor) throws(Reason) {
    let (seconds, nanos) = try secondsAndNanos(wire)
    let timestamp = Timestamp(seconds: seconds, nanos: nanos)
    guard timestamp.isValid else { throw .invalidTimestamp }
    sink.put(timestamp)
  }

  private mutating func duration(_ wire: WireCursor) throws(Reason) {
    let (seconds, nanos) = try secondsAndNanos(wire)
    guard DurationText.isValid(seconds: seconds, nanos: nanos) else { throw .invalidDuration }
    sink.put(durationSeconds: seconds, nanos: nanos)
  }

  /// The paths with commas between; a comma inside one would make two of it.
  private mutating func fieldMask(_ wire: WireCursor) throws(Reason) {
    var cursor = wire
    sink.put(UInt8(ascii: "\""))
    let opening = sink.count
    while !cursor.isAtEnd {
      let tag = try cursor.tag()
      guard tag >> 3 == 1 else {
        try cursor.skip(UInt8(truncatingIfNeeded: tag & 7))
        continue
      }
      guard tag & 7 == 2 else { throw .wrongWireType }
      let path = try cursor.delimited()
      let bytes = UnsafeRawBufferPointer(start: path.position, count: path.end - path.position)
      guard FieldMaskText.isValid(path: bytes) else { throw .invalidFieldMask }
      if sink.count != opening { sink.append(UInt8(ascii: ",")) }
      sink.append(bytes)
    }
    sink.append(UInt8(ascii: "\""))
  }

  /// A Struct is its one map, a ListValue its one list.
  private mutating func structure(_ table: UnsafePointer<MessageTable>, _ wire: WireCursor, depth: Int) throws(Reason) {
    let field = table.pointee.fields
    let frame = places.push(1)
    try index(table, wire, frame: frame)
    let place = places[frame]
    if table.pointee.form == .structure {
      if place.last == 0 { sink.put("{}") } else { try map(field, wire, place, depth: depth) }
    } else {
      if place.last == 0 { sink.put("[]") } else { try list(field, wire, place, depth: depth) }
    }
    places.pop(to: frame)
  }

  /// A Value is the one member of its oneof that is there; none is null.
  private mutating func anyValue(_ table: UnsafePointer<MessageTable>, _ wire: WireCursor, depth: Int) throws(Reason) {
    let frame = places.push(table.pointee.fieldCount)
    defer { places.pop(to: frame) }
    try index(table, wire, frame: frame)
    for slot in 1..<table.pointee.fieldCount {
      let place = places[frame + slot]
      if place.last == 0 { continue }
      let field = table.pointee.fields + slot
      if field.pointee.kind == .message && place.first != place.last {
        return try mergedMessage(field, wire, place, depth: depth)
      }
      var cursor = WireCursor(position: wire.position + Int(place.last), end: wire.end)
      return try value(field, &cursor, depth: depth)
    }
    sink.put("null")
  }
}
