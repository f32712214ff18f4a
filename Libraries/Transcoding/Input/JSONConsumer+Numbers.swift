extension JSONConsumer {
  /// A number, or nil if the value is something else.
  private mutating func number(_ expected: String) throws(JSONFault) -> JSONNumber? {
    switch scanner.peek() {
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try scanner.number()
    default:
      try wrongType(expected)
      return nil
    }
  }

  /// Whole numbers in any notation: JSON does not tell 100 from 1e2 or 100.0.
  mutating func integer(_ field: UnsafePointer<FieldTable>, tagged: Bool) throws(JSONFault) {
    guard let number = try number("an integer") else { return }
    let range = JSONConsumer.range(field)
    guard let value = number.integer else {
      let isFraction = (number.double?.magnitude ?? .infinity) < 9_223_372_036_854_775_808
      return isFraction ? violate(.wrongType, ["expected": "an integer"]) : outOfRange(range)
    }
    guard range.contains(value) else { return outOfRange(range) }
    let bits = UInt64(bitPattern: value)
    switch field.pointee.kind {
    case .sint32, .sint64: put(varint: bits << 1 ^ UInt64(bitPattern: value >> 63), field, tagged: tagged)
    case .fixed32, .sfixed32: put(halfWord: UInt32(truncatingIfNeeded: bits), field, tagged: tagged)
    case .sfixed64: put(word: bits, field, tagged: tagged)
    default: put(varint: bits, field, tagged: tagged)
    }
  }

  mutating func floating(_ field: UnsafePointer<FieldTable>, tagged: Bool) throws(JSONFault) {
    guard let number = try number("a number") else { return }
    let isFloat = field.pointee.kind == .float
    let largest = isFloat ? Double(Float.greatestFiniteMagnitude) : .greatestFiniteMagnitude
    let minimum = field.pointee.minimum == .min ? -largest : Double(field.pointee.minimum)
    let maximum = field.pointee.maximum == .max ? largest : Double(field.pointee.maximum)
    guard let value = number.double, value >= minimum, value <= maximum else {
      return violate(.outOfRange, ["minimum": "\(minimum)", "maximum": "\(maximum)"])
    }
    if isFloat {
      put(halfWord: Float(value).bitPattern, field, tagged: tagged)
    } else {
      put(word: value.bitPattern, field, tagged: tagged)
    }
  }

  private mutating func outOfRange(_ range: ClosedRange<Int64>) {
    violate(.outOfRange, ["minimum": "\(range.lowerBound)", "maximum": "\(range.upperBound)"])
  }

  /// What the type holds, at most what JavaScript holds exactly, and what the contract allows.
  private static func range(_ field: UnsafePointer<FieldTable>) -> ClosedRange<Int64> {
    let (low, high): (Int64, Int64) =
      switch field.pointee.kind {
      case .int32, .sint32, .sfixed32: (Int64(Int32.min), Int64(Int32.max))
      case .uint32, .fixed32: (0, Int64(UInt32.max))
      default: (-JSONProducer.safeInteger, JSONProducer.safeInteger)
      }
    let lower = max(low, field.pointee.minimum)
    return lower...max(lower, min(high, field.pointee.maximum))
  }
}
