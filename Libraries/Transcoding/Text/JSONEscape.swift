/// Escapes of JSON strings.
enum JSONEscape {
  /// The 16 bits of `\uXXXX` at a position, or nil.
  static func unit(_ position: UnsafeRawPointer, _ end: UnsafeRawPointer) -> UInt32? {
    guard end - position >= 6, position.load(as: UInt8.self) == UInt8(ascii: "\\"),
      (position + 1).load(as: UInt8.self) == UInt8(ascii: "u")
    else { return nil }
    var value: UInt32 = 0
    for offset in 2..<6 {
      guard let digit = digit((position + offset).load(as: UInt8.self)) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}

extension ByteSink {
  /// The text that a JSON string stands for. It was scanned before, so every escape is whole.
  mutating func append(unescaped text: JSONText) {
    // No escape stands for more bytes than it takes.
    reserve(text.bytes.count + 8)
    guard let start = text.bytes.baseAddress else { return }
    guard text.hasEscapes else { return put(start, text.bytes.count) }
    var position = start
    let end = start + text.bytes.count
    while position < end {
      let byte = position.load(as: UInt8.self)
      if byte != UInt8(ascii: "\\") || end - position < 2 {
        put(byte)
        position += 1
        continue
      }
      let letter = (position + 1).load(as: UInt8.self)
      guard letter == UInt8(ascii: "u") else {
        put(unescaped: letter)
        position += 2
        continue
      }
      let first = JSONEscape.unit(position, end) ?? 0
      position += 6
      if first & 0xfc00 == 0xd800 {
        let second = JSONEscape.unit(position, end) ?? 0
        position += 6
        put(scalar: 0x10000 + ((first & 0x3ff) << 10) + (second & 0x3ff))
      } else {
        put(scalar: first)
      }
    }
  }

  private mutating func put(unescaped letter: UInt8) {
    switch letter {
    case UInt8(ascii: "b"): put(0x08 as UInt8)
    case UInt8(ascii: "f"): put(0x0c as UInt8)
    case UInt8(ascii: "n"): put(0x0a as UInt8)
    case UInt8(ascii: "r"): put(0x0d as UInt8)
    case UInt8(ascii: "t"): put(0x09 as UInt8)
    default: put(letter)
    }
  }

  private mutating func put(scalar: UInt32) {
    func byte(_ lead: UInt32, _ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: lead | (scalar >> shift) & 0x3f) }
    switch scalar {
    case 0..<0x80: put(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      put(UInt8(truncatingIfNeeded: 0xc0 | scalar >> 6))
      put(byte(0x80, 0))
    case 0x800..<0x10000:
      put(UInt8(truncatingIfNeeded: 0xe0 | scalar >> 12))
      put(byte(0x80, 6))
      put(byte(0x80, 0))
    default:
      put(UInt8(truncatingIfNeeded: 0xf0 | scalar >> 18))
      put(byte(0x80, 12))
      put(byte(0x80, 6))
      put(byte(0x80, 0))
    }
  }
}
