extension Timestamp {
  /// Writes `2026-03-01T09:30:00.250Z`: always three digits of fraction, so that lines of a log align and sort as text.
  package func appendMilliseconds(to buffer: inout ByteBuffer) {
    let clamped = min(max(seconds, Timestamp.earliest.seconds), Timestamp.latest.seconds)
    let days = Int(clamped >= 0 ? clamped / 86_400 : (clamped - 86_399) / 86_400)
    let second = Int(clamped) - days * 86_400
    let date = CivilDate(daysSinceEpoch: days)
    buffer.append(date.year, digits: 4, then: UInt8(ascii: "-"))
    buffer.append(date.month, digits: 2, then: UInt8(ascii: "-"))
    buffer.append(date.day, digits: 2, then: UInt8(ascii: "T"))
    buffer.append(second / 3600, digits: 2, then: UInt8(ascii: ":"))
    buffer.append(second / 60 % 60, digits: 2, then: UInt8(ascii: ":"))
    buffer.append(second % 60, digits: 2, then: UInt8(ascii: "."))
    buffer.append(Int(min(max(nanos, 0), 999_999_999)) / 1_000_000, digits: 3, then: UInt8(ascii: "Z"))
  }
}

extension ByteBuffer {
  fileprivate mutating func append(_ value: Int, digits: Int, then separator: UInt8) {
    let room = writable(digits + 1)
    var rest = value
    for index in (0..<digits).reversed() {
      room[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    room[digits] = separator
    didWrite(digits + 1)
  }
}
