extension Timestamp {
  /// Reads `2026-03-01T09:30:00.25+01:00`: any offset, up to nine digits of fraction, years 0001 to 9999.
  ///
  /// A 60th second is refused: Unix time has no number for it, and moving it silently would be a different instant.
  package init(rfc3339 text: UnsafeRawBufferPointer) throws(InvalidInput) {
    var scanner = RFC3339Scanner(text)
    self = try scanner.timestamp()
  }

  package init(rfc3339 text: String) throws(InvalidInput) {
    var text = text
    let result = text.withUTF8 { bytes -> Result<Timestamp, InvalidInput> in
      Result { () throws(InvalidInput) in try Timestamp(rfc3339: UnsafeRawBufferPointer(bytes)) }
    }
    self = try result.get()
  }

  /// Writes it in UTC, ending in `Z`, with 0, 3, 6 or 9 digits of fraction. Only for a valid timestamp.
  package func appendRFC3339(to buffer: inout ByteBuffer) {
    let room = buffer.writable(30)
    buffer.didWrite(writeRFC3339(into: room))
  }

  /// The RFC 3339 text in UTC.
  package var rfc3339: String {
    withUnsafeTemporaryAllocation(byteCount: 30, alignment: 1) { room in
      String(decoding: room[..<writeRFC3339(into: room)], as: UTF8.self)
    }
  }

  private func writeRFC3339(into room: UnsafeMutableRawBufferPointer) -> Int {
    let clamped = min(max(seconds, Timestamp.earliest.seconds), Timestamp.latest.seconds)
    let days = Int(clamped >= 0 ? clamped / 86_400 : (clamped - 86_399) / 86_400)
    let secondOfDay = Int(clamped) - days * 86_400
    let date = CivilDate(daysSinceEpoch: days)
    var position = 0
    func put(_ value: Int, digits: Int, then separator: UInt8) {
      var rest = value
      for index in stride(from: position + digits - 1, through: position, by: -1) {
        room[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      room[position + digits] = separator
      position += digits + 1
    }
    put(date.year, digits: 4, then: UInt8(ascii: "-"))
    put(date.month, digits: 2, then: UInt8(ascii: "-"))
    put(date.day, digits: 2, then: UInt8(ascii: "T"))
    put(secondOfDay / 3600, digits: 2, then: UInt8(ascii: ":"))
    put(secondOfDay / 60 % 60, digits: 2, then: UInt8(ascii: ":"))
    let fraction = Int(min(max(nanos, 0), 999_999_999))
    put(secondOfDay % 60, digits: 2, then: UInt8(ascii: fraction == 0 ? "Z" : "."))
    if fraction == 0 { return position }
    if fraction % 1_000_000 == 0 {
      put(fraction / 1_000_000, digits: 3, then: UInt8(ascii: "Z"))
    } else if fraction % 1000 == 0 {
      put(fraction / 1000, digits: 6, then: UInt8(ascii: "Z"))
    } else {
      put(fraction, digits: 9, then: UInt8(ascii: "Z"))
    }
    return position
  }
}
