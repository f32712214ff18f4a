/// Turns the parameters of an address into fields that are bound.
struct ParameterBinder {
  let root: UnsafePointer<MessageTable>
  let bound = BoundFields()
  /// How often a field was given.
  private var counts: [FieldAddress: Int] = [:]
  /// Elements of packed lists so far, without tag and length.
  private var packed: [FieldAddress: [UInt8]] = [:]
  /// Oneofs of which a member is given, by their message's address.
  private var oneofs: Set<[Int]> = []

  init(_ root: UnsafePointer<MessageTable>) { self.root = root }

  /// A part of the path: it comes first and once.
  mutating func bind(capture address: FieldAddress, _ text: UnsafeRawBufferPointer, _ consumer: inout JSONConsumer) {
    counts[address] = 1
    let fields = address.fields(in: root)
    guard let field = fields.last else { return }
    for step in fields { consumer.path.push(.field(step)) }
    defer { for _ in fields { consumer.path.pop() } }
    store(address, field, text, &consumer)
  }

  mutating func bind(
    query address: FieldAddress, _ text: UnsafeRawBufferPointer, captured: [FieldAddress], _ consumer: inout JSONConsumer
  ) {
    let fields = address.fields(in: root)
    guard let field = fields.last else { return }
    let count = counts[address, default: 0] + 1
    counts[address] = count
    for step in fields { consumer.path.push(.field(step)) }
    defer { for _ in fields { consumer.path.pop() } }
    if captured.contains(address) { return consumer.violate(.unknownParameter) }
    if field.pointee.shape == .repeated {
      let maximum = field.pointee.maxItems > 0 ? field.pointee.maxItems : consumer.limits.items
      if count > maximum {
        if count == maximum + 1 { consumer.violate(.tooManyItems, ["maximum": "\(maximum)"]) }
        return
      }
    } else if count > 1 {
      if count == 2 { consumer.violate(.duplicateParameter) }
      return
    }
    if field.pointee.oneof >= 0 && !oneofs.insert(address.slots.dropLast() + [-1 - field.pointee.oneof]).inserted {
      return consumer.violate(.oneofConflict)
    }
    store(address, field, text, &consumer)
  }

  /// The bytes of one value, taken from where the consumer wrote them.
  func wire(_ field: UnsafePointer<FieldTable>, _ text: UnsafeRawBufferPointer, _ consumer: inout JSONConsumer) -> [UInt8] {
    let isPacked = field.pointee.packed && field.pointee.kind.isPackable
    let start = consumer.sink.count
    if !consumer.parameter(field, text, tagged: !isPacked) {
      consumer.violate(.wrongType, ["expected": ParameterBinder.expectation(field)])
    }
    let bytes = [UInt8](consumer.sink.written(from: start))
    consumer.sink.truncate(to: start)
    return bytes
  }

  private mutating func store(
    _ address: FieldAddress, _ field: UnsafePointer<FieldTable>, _ text: UnsafeRawBufferPointer, _ consumer: inout JSONConsumer
  ) {
    let before = consumer.violationCount
    let wire = wire(field, text, &consumer)
    let isRefused = consumer.violationCount > before
    var message = bound
    for slot in address.slots.dropLast() { message = message.child(slot) }
    let earlier = message.values[address.leafSlot]?.wire ?? []
    guard field.pointee.packed && field.pointee.kind.isPackable else {
      message.values[address.leafSlot] = BoundFields.Value(wire: earlier + wire, isWritten: true, isRefused: isRefused)
      return
    }
    packed[address, default: []] += wire
    let payload = packed[address, default: []]
    let head = ParameterBinder.varint(UInt64(field.pointee.number) << 3 | 2) + ParameterBinder.varint(UInt64(payload.count))
    message.values[address.leafSlot] = BoundFields.Value(wire: head + payload, isWritten: true)
  }

  private static func varint(_ value: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(truncatingIfNeeded: rest)]
  }

  private static func expectation(_ field: UnsafePointer<FieldTable>) -> String {
    switch field.pointee.kind {
    case .bool: "a boolean"
    case .float, .double: "a number"
    case .string, .bytes, .enumeration, .message: "a string"
    default: "an integer"
    }
  }
}
