/// One conversion from wire bytes to JSON.
struct JSONProducer: ~Copyable {
  var sink: ByteSink
  var places = FieldPlaces()
  /// The field that is being written, for errors.
  var current: UnsafePointer<FieldTable>?
  private let maxBytes: Int

  typealias Reason = OutputError.Reason
  static let maxDepth = 32

  init(_ sink: consuming ByteSink, maxBytes: Int) {
    self.sink = sink
    self.maxBytes = maxBytes
  }

  mutating func finish() { sink.finish() }

  var place: String? {
    guard let field = current?.pointee, let owner = field.owner else { return nil }
    return "\(owner.pointee.name.text).\(field.name.text)"
  }

  @inline(__always)
  func checkSize() throws(Reason) {
    if sink.count > maxBytes { throw .tooLarge }
  }

  /// A message inside `depth` others.
  mutating func message(_ table: UnsafePointer<MessageTable>, _ wire: WireCursor, depth: Int) throws(Reason) {
    if depth > JSONProducer.maxDepth { throw .tooDeep }
    try checkSize()
    guard table.pointee.form == .ordinary else { return try wellKnown(table, wire, depth: depth) }
    let count = table.pointee.fieldCount
    let frame = places.push(count)
    try index(table, wire, frame: frame)
    if count == 0 {
      sink.append("{}")
      return
    }
    let opening = sink.count
    for slot in 0..<count {
      let field = table.pointee.fields + slot
      let place = places[frame + slot]
      if place.last == 0 {
        sink.reserve(field.pointee.key.count + 16)
        sink.put(padded: field.pointee.key.start, field.pointee.key.count)
        continue
      }
      sink.reserve(field.pointee.keyCount + 64)
      sink.put(padded: field.pointee.key.start, field.pointee.keyCount)
      current = field
      switch field.pointee.shape {
      case .implicit, .explicit: try singular(field, wire, place, depth: depth)
      case .repeated: try list(field, wire, place, depth: depth)
      case .map: try map(field, wire, place, depth: depth)
      }
    }
    // Every key came with a comma; the first one becomes the brace.
    sink.written(from: opening)[0] = UInt8(ascii: "{")
    sink.append(UInt8(ascii: "}"))
    places.pop(to: frame)
  }

  @inline(__always)
  private mutating func singular(
    _ field: UnsafePointer<FieldTable>, _ wire: WireCursor, _ place: FieldPlaces.Place, depth: Int
  ) throws(Reason) {
    if field.pointee.kind == .message && place.first != place.last {
      return try mergedMessage(field, wire, place, depth: depth)
    }
    var cursor = WireCursor(position: wire.position + Int(place.last), end: wire.end)
    try value(field, &cursor, depth: depth)
  }
}
