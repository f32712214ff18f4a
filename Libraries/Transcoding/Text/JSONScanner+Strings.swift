/// A JSON string between its quotes, known to be well formed.
struct JSONText {
  let bytes: UnsafeRawBufferPointer
  /// Code points after unescaping.
  let characters: Int
  let hasEscapes: Bool
  let hasNUL: Bool
}

extension JSONScanner {
  /// Reads a string; the position is at its opening quote.
  mutating func string() throws(JSONFault) -> JSONText {
    position += 1
    let opening = position
    // Bytes that do not begin a character of the result.
    var extra = 0
    var hasEscapes = false
    var hasNUL = false
    while true {
      while end - position >= 8 {
        let special = SpecialBytes.mask(SpecialBytes.word(position))
        if special != 0 {
          position += special.trailingZeroBitCount >> 3
          break
        }
        position += 8
      }
      guard position < end else { throw .unexpectedEnd }
      let byte = position.load(as: UInt8.self)
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        let (length, scalar) = try escape()
        if scalar == 0 { hasNUL = true }
        position += length
        extra += length - 1
      } else if byte >= 0x80 {
        let length = UTF8Sequence.length(position, end)
        guard length > 0 else { throw .invalidUTF8 }
        position += length
        extra += length - 1
      } else {
        guard byte >= 0x20 else { throw .controlCharacter }
        position += 1
      }
    }
    let bytes = UnsafeRawBufferPointer(start: opening, count: position - opening)
    position += 1
    return JSONText(bytes: bytes, characters: bytes.count - extra, hasEscapes: hasEscapes, hasNUL: hasNUL)
  }

  /// The length of the escape at the position, and what it stands for as far as it matters: 0 for NUL.
  private func escape() throws(JSONFault) -> (length: Int, scalar: UInt32) {
    guard end - position >= 2 else { throw .unexpectedEnd }
    switch (position + 1).load(as: UInt8.self) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
      UInt8(ascii: "r"), UInt8(ascii: "t"):
      return (2, 0x20)
    case UInt8(ascii: "u"): break
    default: throw .invalidEscape
    }
    guard let first = JSONEscape.unit(position, end) else { throw end - position < 6 ? .unexpectedEnd : .invalidEscape }
    guard first & 0xf800 == 0xd800 else { return (6, first) }
    guard first < 0xdc00, let second = JSONEscape.unit(position + 6, end), second & 0xfc00 == 0xdc00 else { throw .loneSurrogate }
    return (12, 0x10000)
  }
}
