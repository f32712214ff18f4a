extension JSONConsumer {
  /// Writes what the address of the request decided, at the end of the message: on the wire the last value counts.
  mutating func write(_ bound: BoundFields, _ frame: ObjectFrame, depth: Int, mode: ObjectMode) {
    for (slot, value) in bound.values.sorted(by: { $0.key < $1.key }) where value.isWritten {
      value.wire.withUnsafeBytes { sink.append($0) }
      if !value.wire.isEmpty || value.isRefused { seen.insert(frame.bits, frame.present(slot)) }
    }
    for (slot, child) in bound.children.sorted(by: { $0.key < $1.key }) {
      let field = frame.table.pointee.fields + slot
      guard !seen.contains(frame.bits, frame.present(slot)), let table = field.pointee.message else { continue }
      // The body has not mentioned this message, so it consists of the address's values alone.
      sink.tag(field.pointee.number, 2)
      let start = sink.open()
      path.push(.field(field))
      closeFrame(openFrame(table), depth: depth + 1, bound: child, mode: mode == .whole ? .whole : .patch)
      path.pop()
      sink.close(start)
      seen.insert(frame.bits, frame.present(slot))
    }
  }
}
