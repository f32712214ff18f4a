extension JSONProducer {
  /// The elements of a list, wherever they are, packed or one by one.
  mutating func list(
    _ field: UnsafePointer<FieldTable>, _ wire: WireCursor, _ place: FieldPlaces.Place, depth: Int
  ) throws(Reason) {
    var cursor = WireCursor(position: wire.position + Int(place.first), end: wire.position + Int(place.last))
    let number = UInt64(field.pointee.number)
    let opening = sink.count
    sink.put(UInt8(ascii: "["))
    while !cursor.isAtEnd {
      let tag = try cursor.tag()
      let wireType = UInt8(truncatingIfNeeded: tag & 7)
      if tag >> 3 != number {
        try cursor.skip(wireType)
      } else if wireType == 2 && field.pointee.kind.isPackable {
        var packed = try cursor.delimited()
        while !packed.isAtEnd { try element(field, &packed, opening, depth: depth) }
      } else {
        try element(field, &cursor, opening, depth: depth)
      }
    }
    sink.append(UInt8(ascii: "]"))
  }

  @inline(__always)
  private mutating func element(
    _ field: UnsafePointer<FieldTable>, _ cursor: inout WireCursor, _ opening: Int, depth: Int
  ) throws(Reason) {
    try checkSize()
    sink.reserve(64)
    if sink.count != opening + 1 { sink.put(UInt8(ascii: ",")) }
    current = field
    try value(field, &cursor, depth: depth)
  }
}
