/// RFC 4648 §4: the standard alphabet, with padding.
enum Base64 {
  private static let alphabet: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

  @inline(__always)
  private static func letter(_ value: UInt32) -> UInt8 { alphabet.utf8Start[Int(value & 63)] }

  static func encode(_ bytes: UnsafeRawBufferPointer, into sink: inout ByteSink) {
    sink.reserve((bytes.count + 2) / 3 * 4)
    var index = 0
    while index + 3 <= bytes.count {
      let group = UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
      sink.put(letter(group >> 18))
      sink.put(letter(group >> 12))
      sink.put(letter(group >> 6))
      sink.put(letter(group))
      index += 3
    }
    guard index < bytes.count else { return }
    let second = index + 1 < bytes.count ? UInt32(bytes[index + 1]) : 0
    let group = UInt32(bytes[index]) << 16 | second << 8
    sink.put(letter(group >> 18))
    sink.put(letter(group >> 12))
    sink.put(index + 1 < bytes.count ? letter(group >> 6) : UInt8(ascii: "="))
    sink.put(UInt8(ascii: "="))
  }

  /// Decodes in place and says how many bytes that made; nil unless it is the one right encoding of them.
  static func decode(_ text: UnsafeMutableRawBufferPointer) -> Int? {
    guard text.count % 4 == 0 else { return nil }
    if text.isEmpty { return 0 }
    let padding = text[text.count - 1] != UInt8(ascii: "=") ? 0 : text[text.count - 2] != UInt8(ascii: "=") ? 1 : 2
    var output = 0
    for start in stride(from: 0, to: text.count, by: 4) {
      let letters = start + 4 == text.count ? 4 - padding : 4
      var group: UInt32 = 0
      for offset in 0..<4 {
        group <<= 6
        if offset >= letters { continue }
        guard let value = value(text[start + offset]) else { return nil }
        group |= value
      }
      // Bits that no byte takes must be zero, or the same bytes would have several texts.
      if letters == 3 && group & 0xff != 0 || letters == 2 && group & 0xffff != 0 { return nil }
      text[output] = UInt8(truncatingIfNeeded: group >> 16)
      if letters > 2 { text[output + 1] = UInt8(truncatingIfNeeded: group >> 8) }
      if letters > 3 { text[output + 2] = UInt8(truncatingIfNeeded: group) }
      output += letters - 1
    }
    return output
  }

  private static func value(_ letter: UInt8) -> UInt32? {
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(letter - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(letter - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(letter - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
