extension JSONConsumer {
  /// An object whose keys are data. Every entry is a message of key and value.
  mutating func map(_ field: UnsafePointer<FieldTable>, depth: Int) throws(JSONFault) {
    guard let table = field.pointee.message, table.pointee.slot(number: 1) >= 0, table.pointee.slot(number: 2) >= 0 else {
      return try scanner.skipValue()
    }
    let keyField = table.pointee.fields + table.pointee.slot(number: 1)
    let valueField = table.pointee.fields + table.pointee.slot(number: 2)
    guard scanner.peek() == UInt8(ascii: "{") else { return try wrongType("an object") }
    let takesNull = valueField.pointee.message?.pointee.form == .value
    try entries(maximum: field.pointee.maxItems, takesNull: takesNull) { (consumer, key) throws(JSONFault) in
      consumer.sink.tag(field.pointee.number, 2)
      let start = consumer.sink.open()
      consumer.mapKey(keyField, key)
      try consumer.single(valueField, tagged: true, depth: depth)
      consumer.sink.close(start)
    }
  }

  /// The members of an object with free keys; the position is at its brace.
  mutating func entries(
    maximum ownMaximum: Int, takesNull: Bool, _ entry: (inout JSONConsumer, JSONText) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    scanner.position += 1
    if scanner.take(UInt8(ascii: "}")) { return }
    let maximum = ownMaximum > 0 ? ownMaximum : limits.items
    let mark = keys.mark
    var count = 0
    repeat {
      guard scanner.peek() == UInt8(ascii: "\"") else { throw scanner.surprise }
      let key = try scanner.string()
      try scanner.expect(UInt8(ascii: ":"))
      path.push(.key(key.bytes))
      if count >= maximum {
        if count == maximum { tooManyItems(maximum) }
        try scanner.skipValue()
      } else if !accepts(key, since: mark) {
        try scanner.skipValue()
      } else if scanner.peek() == UInt8(ascii: "n") && !takesNull {
        violate(.nullNotAllowed)
        try scanner.literal("null")
      } else {
        try entry(&self, key)
      }
      path.pop()
      count += 1
    } while try scanner.continues(until: UInt8(ascii: "}"))
    keys.pop(to: mark)
  }

  private mutating func accepts(_ key: JSONText, since mark: Int) -> Bool {
    let before = violationCount
    if key.hasNUL { violate(.containsNUL) }
    if key.characters > limits.keyLength { violate(.tooLong, ["maximum": "\(limits.keyLength)"]) }
    if !keys.insert(plain(key), since: mark) { violate(.duplicateKey) }
    return violationCount == before
  }

  private mutating func mapKey(_ field: UnsafePointer<FieldTable>, _ key: JSONText) {
    if field.pointee.kind == .string {
      if !key.bytes.isEmpty { put(key, field.pointee.number) }
    } else if key.hasEscapes || !parameter(field, key.bytes) {
      violate(.invalidKey)
    }
  }
}
