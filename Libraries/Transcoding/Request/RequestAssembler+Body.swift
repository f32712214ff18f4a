extension RequestAssembler {
  /// Reads the body, and writes the whole message.
  func read(
    _ body: UnsafeRawBufferPointer, _ values: [String], _ binder: ParameterBinder, _ consumer: inout JSONConsumer
  ) throws(JSONFault) {
    switch shape {
    case .query:
      if !body.isEmpty { consumer.report("", .unexpectedBody, [:]) }
      consumer.closeFrame(consumer.openFrame(schema.root), depth: 0, bound: binder.bound, mode: .whole)
      return
    case .whole where body.isEmpty:
      // No body says as much as an empty object.
      consumer.closeFrame(consumer.openFrame(schema.root), depth: 0, bound: binder.bound, mode: .whole)
      return
    case .whole:
      guard try opensObject(&consumer) else { break }
      try consumer.object(schema.root, depth: 0, bound: binder.bound)
    case .field(let slot, let agreesWithPath):
      let inner = agreesWithPath ? expectations(slot, values, binder, &consumer) : binder.bound.children[slot]
      try readField(slot, inner, binder, &consumer, isEmpty: body.isEmpty)
    case .patch(let slot, let mask):
      let inner = expectations(slot, values, binder, &consumer)
      try readPatch(slot, mask, inner, binder, &consumer)
    }
    if !(body.isEmpty && shape != .whole) { try consumer.scanner.finish() }
  }

  private func readField(
    _ slot: Int, _ inner: BoundFields?, _ binder: ParameterBinder, _ consumer: inout JSONConsumer, isEmpty: Bool
  ) throws(JSONFault) {
    let field = schema.root.pointee.fields + slot
    let frame = consumer.openFrame(schema.root)
    if !isEmpty {
      // The client knows nothing of the field that wraps its body, so paths begin inside it.
      let outer = BoundFields()
      outer.children[slot] = inner
      try consumer.field(field, frame, depth: 0, bound: outer, mode: .whole)
    }
    consumer.closeFrame(frame, depth: 0, bound: binder.bound, mode: .whole)
  }

  private func readPatch(
    _ slot: Int, _ mask: Int, _ inner: BoundFields, _ binder: ParameterBinder, _ consumer: inout JSONConsumer
  ) throws(JSONFault) {
    guard try opensObject(&consumer) else { return }
    let frame = consumer.openFrame(schema.root)
    try consumer.message(schema.root.pointee.fields + slot, depth: 0, bound: inner, mode: .patchRoot)
    consumer.seen.insert(frame.bits, frame.present(slot))
    consumer.sink.tag(schema.root.pointee.fields[mask].number, 2)
    consumer.sink.put(varint: UInt64(consumer.mask.count))
    let paths = consumer.mask
    paths.withUnsafeBytes { consumer.sink.append($0) }
    consumer.seen.insert(frame.bits, frame.present(mask))
    consumer.closeFrame(frame, depth: 0, bound: binder.bound, mode: .whole)
  }

  private func opensObject(_ consumer: inout JSONConsumer) throws(JSONFault) -> Bool {
    if consumer.scanner.peek() == UInt8(ascii: "{") { return true }
    if consumer.scanner.position == consumer.scanner.end { throw .unexpectedEnd }
    try consumer.wrongType("an object")
    return false
  }

  /// What the body must agree with: the parts of the path whose fields its message has, too.
  private func expectations(
    _ slot: Int, _ values: [String], _ binder: ParameterBinder, _ consumer: inout JSONConsumer
  ) -> BoundFields {
    let inner = BoundFields()
    if let known = binder.bound.children[slot] {
      inner.values = known.values
      inner.children = known.children
    }
    guard consumer.violationCount == 0, let table = schema.root.pointee.fields[slot].message else { return inner }
    for (address, value) in zip(captures, values) where address.slots.count == 1 {
      let captured = schema.root.pointee.fields + address.leafSlot
      let here = table.pointee.slot(name: captured.pointee.name.bytes, guess: 0)
      guard here >= 0, table.pointee.fields[here].kind == captured.pointee.kind, inner.values[here] == nil else { continue }
      guard table.pointee.fields[here].shape.rawValue < FieldShape.repeated.rawValue else { continue }
      var value = value
      let wire = value.withUTF8 { binder.wire(table.pointee.fields + here, UnsafeRawBufferPointer($0), &consumer) }
      inner.values[here] = BoundFields.Value(wire: wire, isWritten: false)
    }
    return inner
  }
}
