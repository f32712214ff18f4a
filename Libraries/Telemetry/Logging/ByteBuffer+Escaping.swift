import Primitives

extension ByteBuffer {
  /// A JSON string with its quotes, cut after about `limit` bytes at the border of a character.
  package mutating func append(jsonString text: String, limit: Int = 4096) {
    append(UInt8(ascii: "\""))
    append(escaped: text, limit: limit)
    append(UInt8(ascii: "\""))
  }

  /// Text in which nothing can end a line or a JSON string, or command a terminal.
  mutating func append(escaped text: String, limit: Int) {
    var text = text
    text.withUTF8 { bytes in
      let end = count + limit
      var index = 0
      while index < bytes.count {
        // The longest step writes six bytes; three are for the ellipsis.
        if count + 9 > end && bytes.count - index > end - count {
          append("…")
          return
        }
        index += append(escapedCharacterAt: index, of: bytes)
      }
    }
  }

  /// How many bytes of the text it took. `String` guarantees UTF-8, so that a lead byte tells the length.
  private mutating func append(escapedCharacterAt index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case UInt8(ascii: "\n"): append("\\n")
    case UInt8(ascii: "\r"): append("\\r")
    case UInt8(ascii: "\t"): append("\\t")
    case 0..<0x20, 0x7F: append(unicodeEscape: byte)
    case 0x20..<0x7F: append(byte)
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] < 0xA0:
      // U+0080 to U+009F command terminals as ESC does.
      append(unicodeEscape: bytes[index + 1])
      return 2
    default:
      let length = min(byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4, bytes.count - index)
      append(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[index..<index + length]))
      return length
    }
    return 1
  }

  private mutating func append(unicodeEscape byte: UInt8) {
    append("\\u00")
    append(hex: byte)
  }

  mutating func append(hex byte: UInt8) {
    append(ByteBuffer.hexDigit(byte >> 4))
    append(ByteBuffer.hexDigit(byte & 15))
  }

  mutating func append(hex number: UInt64) {
    for shift in stride(from: 56, through: 0, by: -8) { append(hex: UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
