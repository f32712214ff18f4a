/// How a message is read.
enum ObjectMode {
  case whole
  /// A merge-patch: only what is there counts, and its paths are noted. `root` is the patched message itself.
  case patch, patchRoot
}

/// The fields of a message that have occurred in it.
struct ObjectFrame {
  let table: UnsafePointer<MessageTable>
  let bits: Int

  func occurred(_ slot: Int) -> Int { slot }
  func present(_ slot: Int) -> Int { table.pointee.fieldCount + slot }
  func oneof(_ index: Int) -> Int { table.pointee.fieldCount * 2 + index }
}

extension JSONConsumer {
  /// An object with a message's fields. The position is at its brace; writes the message's content.
  mutating func object(
    _ table: UnsafePointer<MessageTable>, depth: Int, bound: BoundFields? = nil, mode: ObjectMode = .whole
  ) throws(JSONFault) {
    scanner.position += 1
    let frame = openFrame(table)
    var guess = 0
    if !scanner.take(UInt8(ascii: "}")) {
      repeat {
        try member(frame, &guess, depth: depth, bound: bound, mode: mode)
      } while try scanner.continues(until: UInt8(ascii: "}"))
    }
    closeFrame(frame, depth: depth, bound: bound, mode: mode)
  }

  mutating func openFrame(_ table: UnsafePointer<MessageTable>) -> ObjectFrame {
    ObjectFrame(table: table, bits: seen.push(table.pointee.fieldCount * 2 + table.pointee.oneofCount))
  }

  /// Adds what the address of the request decided, and looks for what is missing.
  mutating func closeFrame(_ frame: ObjectFrame, depth: Int, bound: BoundFields?, mode: ObjectMode) {
    if let bound { write(bound, frame, depth: depth, mode: mode) }
    if mode == .patchRoot { requireVersion(frame) }
    if mode == .whole {
      for index in 0..<frame.table.pointee.requiredCount {
        let slot = Int(frame.table.pointee.requiredSlots[index])
        if !seen.contains(frame.bits, frame.present(slot)) { missing(frame.table.pointee.fields + slot) }
      }
    }
    seen.pop(to: frame.bits)
  }

  mutating func missing(_ field: UnsafePointer<FieldTable>) {
    path.push(.field(field))
    violate(.required)
    path.pop()
  }

  private mutating func member(
    _ frame: ObjectFrame, _ guess: inout Int, depth: Int, bound: BoundFields?, mode: ObjectMode
  ) throws(JSONFault) {
    guard scanner.peek() == UInt8(ascii: "\"") else { throw scanner.surprise }
    let key = try scanner.string()
    try scanner.expect(UInt8(ascii: ":"))
    let slot = frame.table.pointee.slot(name: plain(key), guess: guess)
    guard slot >= 0 else {
      violate(unknown: key.bytes, .unknownField)
      return try scanner.skipValue()
    }
    guess = slot + 1
    let field = frame.table.pointee.fields + slot
    path.push(.field(field))
    if seen.contains(frame.bits, frame.occurred(slot)) {
      violate(.duplicateKey)
      try scanner.skipValue()
    } else {
      seen.insert(frame.bits, frame.occurred(slot))
      try self.field(field, frame, depth: depth, bound: bound, mode: mode)
    }
    path.pop()
  }

  /// A field's value, of any shape. The path is already at it.
  mutating func field(
    _ field: UnsafePointer<FieldTable>, _ frame: ObjectFrame, depth: Int, bound: BoundFields?, mode: ObjectMode
  ) throws(JSONFault) {
    let slot = field.pointee.slot
    if scanner.peek() == UInt8(ascii: "n") {
      try scanner.literal("null")
      if mode != .whole && bound?.values[slot] == nil { clear(field, mode: mode) }
      return
    }
    if field.pointee.oneof >= 0 {
      let bit = frame.oneof(field.pointee.oneof)
      if seen.contains(frame.bits, bit) { violate(.oneofConflict) }
      seen.insert(frame.bits, bit)
    }
    let start = sink.count
    let violationsBefore = violationCount
    if let expected = bound?.values[slot] {
      try value(field, depth: depth)
      if violationCount == violationsBefore && !sink.written(from: start).elementsEqual(expected.wire) { violate(.pathMismatch) }
      // What the address says is written once, when the message ends.
      if expected.isWritten { return sink.truncate(to: start) }
    } else if field.pointee.isPlainMessage && field.pointee.shape != .repeated {
      let inner: ObjectMode = mode == .whole ? .whole : .patch
      try message(field, depth: depth, bound: bound?.children[slot], mode: inner)
      if mode != .whole && field.pointee.message?.pointee.fieldCount == 0 { noteChange(field, mode: mode) }
    } else {
      try value(field, depth: depth)
      if mode != .whole { noteChange(field, mode: mode) }
    }
    // A zero that the wire leaves out is as good as absent; a value that was refused was not absent.
    if sink.count > start || violationCount > violationsBefore { seen.insert(frame.bits, frame.present(slot)) }
  }
}
