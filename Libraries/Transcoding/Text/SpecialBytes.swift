/// Finds, eight bytes at a time, what a JSON string cannot hold as it is or what needs a closer look.
enum SpecialBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The high bit of the first byte that is a quote, a backslash, a control character or not ASCII is set. Bits above
  /// it may be set wrongly, because the subtractions borrow.
  @inline(__always)
  static func mask(_ word: UInt64) -> UInt64 {
    let quote = (word ^ (ones &* 0x22)) &- ones
    let backslash = (word ^ (ones &* 0x5c)) &- ones
    let control = word &- (ones &* 0x20)
    return (quote | backslash | control | word) & highs
  }

  @inline(__always)
  static func word(_ pointer: UnsafeRawPointer) -> UInt64 {
    UInt64(littleEndian: pointer.loadUnaligned(as: UInt64.self))
  }
}

/// UTF-8 by the table of the Unicode standard: no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Sequence {
  /// The length of the sequence of a character beyond ASCII, or 0 if it is not one.
  static func length(_ pointer: UnsafeRawPointer, _ end: UnsafeRawPointer) -> Int {
    let available = end - pointer
    guard available >= 2 else { return 0 }
    let first = byte(pointer, 0)
    let second = byte(pointer, 1)
    switch first {
    case 0xc2...0xdf: return isContinuation(second) ? 2 : 0
    case 0xe0...0xef:
      guard available >= 3, isContinuation(second), isContinuation(byte(pointer, 2)) else { return 0 }
      if first == 0xe0 && second < 0xa0 || first == 0xed && second > 0x9f { return 0 }
      return 3
    case 0xf0...0xf4:
      guard available >= 4, isContinuation(second), isContinuation(byte(pointer, 2)), isContinuation(byte(pointer, 3)) else {
        return 0
      }
      if first == 0xf0 && second < 0x90 || first == 0xf4 && second > 0x8f { return 0 }
      return 4
    default: return 0
    }
  }

  @inline(__always)
  private static func byte(_ pointer: UnsafeRawPointer, _ offset: Int) -> UInt8 {
    pointer.load(fromByteOffset: offset, as: UInt8.self)
  }

  @inline(__always)
  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xc0 == 0x80 }
}
