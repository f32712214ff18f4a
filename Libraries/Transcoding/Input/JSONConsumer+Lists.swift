extension JSONConsumer {
  mutating func list(_ field: UnsafePointer<FieldTable>, depth: Int) throws(JSONFault) {
    guard scanner.peek() == UInt8(ascii: "[") else { return try wrongType("an array") }
    scanner.position += 1
    if scanner.take(UInt8(ascii: "]")) { return }
    let packed = field.pointee.packed && field.pointee.kind.isPackable
    var start = 0
    if packed {
      sink.tag(field.pointee.number, 2)
      start = sink.open()
    }
    try elements(maximum: field.pointee.maxItems, takesNull: field.pointee.message?.pointee.form == .value) {
      (consumer) throws(JSONFault) in
      try consumer.single(field, tagged: !packed, depth: depth)
    }
    if packed { sink.close(start) }
  }

  /// The elements of an array up to its end; those that are too many are only passed.
  mutating func elements(
    maximum ownMaximum: Int, takesNull: Bool, _ element: (inout JSONConsumer) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    let maximum = ownMaximum > 0 ? ownMaximum : limits.items
    var index = 0
    path.push(.index(0))
    repeat {
      path.setIndex(index)
      if index >= maximum {
        if index == maximum { tooManyItems(maximum) }
        try scanner.skipValue()
      } else if scanner.peek() == UInt8(ascii: "n") && !takesNull {
        violate(.nullNotAllowed)
        try scanner.literal("null")
      } else {
        try element(&self)
      }
      index += 1
    } while try scanner.continues(until: UInt8(ascii: "]"))
    path.pop()
  }

  /// Said of the list or map, not of the element that was one too many.
  mutating func tooManyItems(_ maximum: Int) {
    path.pop()
    violate(.tooManyItems, ["maximum": "\(maximum)"])
    path.push(.index(maximum))
  }
}
