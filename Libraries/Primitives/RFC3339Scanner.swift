/// Walks once over the text of an RFC 3339 instant.
struct RFC3339Scanner: ~Copyable {
  private let text: UnsafeRawBufferPointer
  private var position = 0

  init(_ text: UnsafeRawBufferPointer) { self.text = text }

  mutating func timestamp() throws(InvalidInput) -> Timestamp {
    let year = try number(digits: 4)
    try expect("-")
    let month = try number(digits: 2)
    try expect("-")
    let day = try number(digits: 2)
    guard let date = CivilDate(year: year, month: month, day: day) else { throw InvalidInput("there is no such day") }
    try expect("T", or: "t")
    let hour = try number(digits: 2)
    try expect(":")
    let minute = try number(digits: 2)
    try expect(":")
    let second = try number(digits: 2)
    if second == 60 { throw InvalidInput("leap seconds cannot be represented") }
    guard hour < 24, minute < 60, second < 60 else { throw InvalidInput("there is no such time of day") }
    let nanos = try fraction()
    let offset = try offsetInSeconds()
    guard position == text.count else { throw InvalidInput("unexpected characters after the time") }
    let seconds = date.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second - offset
    let result = Timestamp(seconds: Int64(seconds), nanos: nanos)
    guard result.isValid else { throw InvalidInput("a time must lie between the years 0001 and 9999") }
    return result
  }

  private mutating func number(digits: Int) throws(InvalidInput) -> Int {
    guard text.count - position >= digits else { throw malformed }
    var value = 0
    for _ in 0..<digits {
      let digit = text[position] &- UInt8(ascii: "0")
      guard digit < 10 else { throw malformed }
      value = value * 10 + Int(digit)
      position += 1
    }
    return value
  }

  private mutating func fraction() throws(InvalidInput) -> Int32 {
    guard peek == UInt8(ascii: ".") else { return 0 }
    position += 1
    var value: Int32 = 0
    var digits = 0
    while let byte = peek, byte &- UInt8(ascii: "0") < 10 {
      guard digits < 9 else { throw InvalidInput("a time has at most nine digits of fraction") }
      value = value * 10 + Int32(byte - UInt8(ascii: "0"))
      digits += 1
      position += 1
    }
    guard digits > 0 else { throw malformed }
    for _ in digits..<9 { value *= 10 }
    return value
  }

  private mutating func offsetInSeconds() throws(InvalidInput) -> Int {
    guard let sign = peek else { throw InvalidInput("a time needs Z or an offset") }
    position += 1
    switch sign {
    case UInt8(ascii: "Z"), UInt8(ascii: "z"): return 0
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      let hours = try number(digits: 2)
      try expect(":")
      let minutes = try number(digits: 2)
      guard hours < 24, minutes < 60 else { throw InvalidInput("there is no such offset") }
      let offset = hours * 3600 + minutes * 60
      return sign == UInt8(ascii: "-") ? -offset : offset
    default: throw malformed
    }
  }

  private var peek: UInt8? { position < text.count ? text[position] : nil }

  private mutating func expect(_ wanted: Unicode.Scalar, or other: Unicode.Scalar? = nil) throws(InvalidInput) {
    guard let byte = peek else { throw malformed }
    guard byte == UInt8(ascii: wanted) || other.map({ byte == UInt8(ascii: $0) }) == true else { throw malformed }
    position += 1
  }

  private var malformed: InvalidInput { InvalidInput("not a time such as 2026-03-01T09:30:00Z") }
}
