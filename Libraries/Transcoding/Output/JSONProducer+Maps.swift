extension JSONProducer {
  /// Below this many entries comparing all keys is cheaper than hashing them.
  private static let fewEntries = 16

  /// The entries of a map. Of equal keys the last one counts, as everywhere in protobuf.
  mutating func map(
    _ field: UnsafePointer<FieldTable>, _ wire: WireCursor, _ place: FieldPlaces.Place, depth: Int
  ) throws(Reason) {
    guard let entryTable = field.pointee.message else { return }
    let range = WireCursor(position: wire.position + Int(place.first), end: wire.position + Int(place.last))
    let keys = try keys(field, entryTable, range)
    let count = places.count - keys
    let dropped = count > JSONProducer.fewEntries ? earlierDuplicates(keys, count, entryTable, range) : []
    let opening = sink.count
    sink.append(UInt8(ascii: "{"))
    var cursor = range
    for index in 0..<count {
      try cursor.seek(UInt64(field.pointee.number))
      let entry = try cursor.delimited()
      if count > JSONProducer.fewEntries ? dropped.contains(index) : isRepeatedLater(index, keys, count, entryTable, range) {
        continue
      }
      try checkSize()
      sink.reserve(64)
      if sink.count != opening + 1 { sink.put(UInt8(ascii: ",")) }
      try write(entry, entryTable, depth: depth)
      current = field
    }
    sink.append(UInt8(ascii: "}"))
    places.pop(to: keys)
  }

  private mutating func write(_ entry: WireCursor, _ table: UnsafePointer<MessageTable>, depth: Int) throws(Reason) {
    guard let (keyField, valueField) = fields(ofEntry: table) else { return }
    let frame = places.push(table.pointee.fieldCount)
    defer { places.pop(to: frame) }
    try index(table, entry, frame: frame)
    let key = places[frame + keyField.pointee.slot]
    let value = places[frame + valueField.pointee.slot]
    if keyField.pointee.kind == .string {
      var cursor = WireCursor(position: entry.position + Int(key.last), end: entry.end)
      try string(key.last == 0 ? WireCursor(position: entry.end, end: entry.end) : cursor.delimited())
    } else {
      sink.put(UInt8(ascii: "\""))
      try self.value(keyField, entry, key, depth: depth)
      sink.put(UInt8(ascii: "\""))
    }
    sink.reserve(64)
    sink.put(UInt8(ascii: ":"))
    try self.value(valueField, entry, value, depth: depth)
  }

  /// The value at a place, or the zero that an absent one stands for.
  private mutating func value(
    _ field: UnsafePointer<FieldTable>, _ wire: WireCursor, _ place: FieldPlaces.Place, depth: Int
  ) throws(Reason) {
    if place.last != 0 {
      if field.pointee.kind == .message && place.first != place.last {
        return try mergedMessage(field, wire, place, depth: depth)
      }
      var cursor = WireCursor(position: wire.position + Int(place.last), end: wire.end)
      return try value(field, &cursor, depth: depth)
    }
    // Eight zero bytes are the zero of every type: a number, an empty text, an empty message.
    let zero: UInt64 = 0
    let failure: Reason? = withUnsafeBytes(of: zero) { bytes in
      guard let start = bytes.baseAddress else { return nil }
      var cursor = WireCursor(position: start, end: start + bytes.count)
      do throws(Reason) {
        try value(field, &cursor, depth: depth)
        return nil
      } catch { return error }
    }
    if let failure { throw failure }
  }

  private func fields(
    ofEntry table: UnsafePointer<MessageTable>
  ) -> (key: UnsafePointer<FieldTable>, value: UnsafePointer<FieldTable>)? {
    let key = table.pointee.slot(number: 1)
    let value = table.pointee.slot(number: 2)
    guard key >= 0, value >= 0 else { return nil }
    return (table.pointee.fields + key, table.pointee.fields + value)
  }

  // MARK: Equal keys

  /// Puts a place per entry on the stack: of its key's text, or the bits of its number. The answer is where they begin.
  private mutating func keys(
    _ field: UnsafePointer<FieldTable>, _ table: UnsafePointer<MessageTable>, _ range: WireCursor
  ) throws(Reason) -> Int {
    let start = places.count
    var cursor = range
    while !cursor.isAtEnd {
      let tag = try cursor.tag()
      if tag >> 3 != UInt64(field.pointee.number) {
        try cursor.skip(UInt8(truncatingIfNeeded: tag & 7))
        continue
      }
      let key = try key(of: cursor.delimited(), table, range)
      let slot = places.push(1)
      places[slot] = key
    }
    return start
  }

  private mutating func key(
    of entry: WireCursor, _ table: UnsafePointer<MessageTable>, _ range: WireCursor
  ) throws(Reason) -> FieldPlaces.Place {
    guard let (field, _) = fields(ofEntry: table) else { return FieldPlaces.Place(first: 0, last: 0) }
    let frame = places.push(table.pointee.fieldCount)
    defer { places.pop(to: frame) }
    try index(table, entry, frame: frame)
    let offset = places[frame + field.pointee.slot].last
    guard offset != 0 else { return FieldPlaces.Place(first: 0, last: 0) }
    var cursor = WireCursor(position: entry.position + Int(offset), end: entry.end)
    if field.pointee.kind == .string {
      let text = try cursor.delimited()
      return FieldPlaces.Place(
        first: UInt32(truncatingIfNeeded: text.position - range.position),
        last: UInt32(truncatingIfNeeded: text.end - text.position))
    }
    let bits = try canonicalBits(field, &cursor)
    return FieldPlaces.Place(first: UInt32(truncatingIfNeeded: bits), last: UInt32(truncatingIfNeeded: bits >> 32))
  }

  /// Equal for equal keys, however many bytes a varint was stretched to.
  private func canonicalBits(_ field: UnsafePointer<FieldTable>, _ cursor: inout WireCursor) throws(Reason) -> UInt64 {
    switch field.pointee.kind {
    case .bool: try cursor.varint() != 0 ? 1 : 0
    case .int32, .uint32, .sint32: try cursor.varint() & 0xffff_ffff
    case .fixed32, .sfixed32: UInt64(try cursor.halfWord())
    case .sfixed64: try cursor.word()
    default: try cursor.varint()
    }
  }

  private func mapKey(_ place: FieldPlaces.Place, _ table: UnsafePointer<MessageTable>, _ range: WireCursor) -> MapKey {
    guard let (field, _) = fields(ofEntry: table), field.pointee.kind == .string else {
      return MapKey(text: nil, bits: UInt64(place.last) << 32 | UInt64(place.first))
    }
    let text = UnsafeRawBufferPointer(start: range.position + Int(place.first), count: Int(place.last))
    return MapKey(text: text, bits: UInt64(place.last))
  }

  private func isRepeatedLater(
    _ index: Int, _ keys: Int, _ count: Int, _ table: UnsafePointer<MessageTable>, _ range: WireCursor
  ) -> Bool {
    let key = mapKey(places[keys + index], table, range)
    for later in (index + 1)..<max(count, index + 1) where mapKey(places[keys + later], table, range) == key { return true }
    return false
  }

  private func earlierDuplicates(
    _ keys: Int, _ count: Int, _ table: UnsafePointer<MessageTable>, _ range: WireCursor
  ) -> Set<Int> {
    var seen: Set<MapKey> = []
    var dropped: Set<Int> = []
    for index in (0..<count).reversed() where !seen.insert(mapKey(places[keys + index], table, range)).inserted {
      dropped.insert(index)
    }
    return dropped
  }
}
