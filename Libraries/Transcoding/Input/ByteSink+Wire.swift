import CSystem

/// Protobuf's wire format.
extension ByteSink {
  /// A field's tag; room for a number behind it is reserved.
  @inline(__always)
  mutating func tag(_ number: Int, _ wireType: UInt8) {
    reserve(24)
    put(varint: UInt64(truncatingIfNeeded: number) << 3 | UInt64(wireType))
  }

  /// The caller has reserved ten bytes.
  @inline(__always)
  mutating func put(varint value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      put(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    put(UInt8(truncatingIfNeeded: rest))
  }

  /// Keeps one byte for a length that is not known yet; the answer is where the content begins.
  @inline(__always)
  mutating func open() -> Int {
    reserve(1)
    put(0 as UInt8)
    return count
  }

  /// Fills in the length. If it takes more than the one byte, the content moves.
  @inline(__always)
  mutating func close(_ start: Int) {
    let length = count - start
    if length < 0x80 {
      (cursor - length - 1).storeBytes(of: UInt8(truncatingIfNeeded: length), as: UInt8.self)
    } else {
      closeLong(length)
    }
  }

  @inline(never)
  private mutating func closeLong(_ length: Int) {
    let size = (UInt64.bitWidth - UInt64(length).leadingZeroBitCount + 6) / 7
    reserve(size)
    let content = cursor - length
    memmove(content + size - 1, content, length)
    advance(-length - 1)
    put(varint: UInt64(length))
    advance(length)
  }
}
