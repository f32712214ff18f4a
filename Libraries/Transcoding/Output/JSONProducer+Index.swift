extension JSONProducer {
  /// Notes where each field is: of singular ones the first and the last value, of lists and maps the tag of the first
  /// element and the end of the last one. Unknown fields are passed over.
  mutating func index(_ table: UnsafePointer<MessageTable>, _ wire: WireCursor, frame: Int) throws(Reason) {
    // Offsets are kept in 32 bits.
    guard wire.end - wire.position < Int(UInt32.max) else { throw .tooLarge }
    let start = wire.position
    var cursor = wire
    while !cursor.isAtEnd {
      let opening = UInt32(truncatingIfNeeded: cursor.position - start)
      let tag = try cursor.tag()
      let wireType = UInt8(truncatingIfNeeded: tag & 7)
      let slot = table.pointee.slot(number: tag >> 3)
      if slot < 0 {
        try cursor.skip(wireType)
        continue
      }
      let field = table.pointee.fields + slot
      let offset = UInt32(truncatingIfNeeded: cursor.position - start)
      if wireType != field.pointee.kind.wireType {
        guard wireType == 2, field.pointee.shape == .repeated, field.pointee.kind.isPackable else {
          current = field
          throw .wrongWireType
        }
      }
      try cursor.skip(wireType)
      if field.pointee.shape.rawValue >= FieldShape.repeated.rawValue {
        let isFirst = places[frame + slot].last == 0
        places[frame + slot].last = UInt32(truncatingIfNeeded: cursor.position - start)
        if isFirst { places[frame + slot].first = opening }
      } else {
        if field.pointee.oneof >= 0 && places[frame + slot].last == 0 { clearOneof(table, of: field, frame: frame) }
        if places[frame + slot].last == 0 { places[frame + slot].first = offset }
        places[frame + slot].last = offset
      }
    }
  }

  /// The last member of a oneof wins; those before it never were.
  private mutating func clearOneof(_ table: UnsafePointer<MessageTable>, of field: UnsafePointer<FieldTable>, frame: Int) {
    for slot in 0..<table.pointee.fieldCount where table.pointee.fields[slot].oneof == field.pointee.oneof {
      places[frame + slot] = FieldPlaces.Place(first: 0, last: 0)
    }
  }

  /// A message that comes in several pieces is what its pieces make when put one behind the other.
  @inline(never)
  mutating func mergedMessage(
    _ field: UnsafePointer<FieldTable>, _ wire: WireCursor, _ place: FieldPlaces.Place, depth: Int
  ) throws(Reason) {
    guard let table = field.pointee.message else { return }
    var pieces: [UInt8] = []
    var cursor = WireCursor(position: wire.position + Int(place.first), end: wire.end)
    while true {
      let isLast = cursor.position == wire.position + Int(place.last)
      let piece = try cursor.delimited()
      pieces.append(contentsOf: UnsafeRawBufferPointer(start: piece.position, count: piece.end - piece.position))
      if isLast { break }
      try cursor.seek(UInt64(field.pointee.number))
    }
    let failure: Reason? = pieces.withUnsafeBytes { bytes in
      // No bytes may have no address; nothing is read at their end.
      let start = bytes.baseAddress ?? wire.end
      do throws(Reason) {
        try message(table, WireCursor(position: start, end: start + bytes.count), depth: depth + 1)
        return nil
      } catch { return error }
    }
    if let failure { throw failure }
  }
}
