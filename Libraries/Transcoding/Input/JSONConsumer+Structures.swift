/// `google.protobuf.Struct`, `Value` and `ListValue`: JSON of any form, carried as messages.
extension JSONConsumer {
  mutating func structure(depth: Int) throws(JSONFault) {
    try entries(maximum: 0, takesNull: true) { (consumer, key) throws(JSONFault) in
      consumer.sink.tag(1, 2)
      let start = consumer.sink.open()
      if !key.bytes.isEmpty { consumer.put(key, 1) }
      try consumer.nestedValue(2, depth: depth)
      consumer.sink.close(start)
    }
  }

  mutating func listValue(depth: Int) throws(JSONFault) {
    scanner.position += 1
    if scanner.take(UInt8(ascii: "]")) { return }
    try elements(maximum: 0, takesNull: true) { (consumer) throws(JSONFault) in
      try consumer.nestedValue(1, depth: depth)
    }
  }

  private mutating func nestedValue(_ number: Int, depth: Int) throws(JSONFault) {
    sink.tag(number, 2)
    let start = sink.open()
    try anyValue(depth: depth + 1)
    sink.close(start)
  }

  /// The content of a Value that lies inside `depth` messages.
  mutating func anyValue(depth: Int) throws(JSONFault) {
    let byte = scanner.peek()
    let isContainer = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
    // A container adds a message of its own inside this one.
    guard depth + (isContainer ? 1 : 0) <= JSONConsumer.maxDepth else {
      violate(.tooDeep)
      return try scanner.skipValue()
    }
    switch byte {
    case UInt8(ascii: "{"):
      sink.tag(5, 2)
      let start = sink.open()
      try structure(depth: depth + 1)
      sink.close(start)
    case UInt8(ascii: "["):
      sink.tag(6, 2)
      let start = sink.open()
      try listValue(depth: depth + 1)
      sink.close(start)
    default: try scalarValue(byte)
    }
  }

  private mutating func scalarValue(_ byte: UInt8) throws(JSONFault) {
    switch byte {
    case UInt8(ascii: "\""):
      let text = try scanner.string()
      if text.hasNUL { return violate(.containsNUL) }
      if text.characters > limits.textLength { return violate(.tooLong, ["maximum": "\(limits.textLength)"]) }
      put(text, 3)
    case UInt8(ascii: "t"):
      try scanner.literal("true")
      sink.tag(4, 0)
      sink.put(1 as UInt8)
    case UInt8(ascii: "f"):
      try scanner.literal("false")
      sink.tag(4, 0)
      sink.put(0 as UInt8)
    case UInt8(ascii: "n"):
      try scanner.literal("null")
      sink.tag(1, 0)
      sink.put(0 as UInt8)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard let value = try scanner.number().double else {
        let largest = Double.greatestFiniteMagnitude
        return violate(.outOfRange, ["minimum": "\(-largest)", "maximum": "\(largest)"])
      }
      sink.tag(2, 1)
      sink.put(word: value.bitPattern)
    default: throw scanner.surprise
    }
  }
}
