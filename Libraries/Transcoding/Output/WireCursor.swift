/// Where reading is, and where the message ends. Nothing is read beyond it.
struct WireCursor {
  var position: UnsafeRawPointer
  let end: UnsafeRawPointer

  @inline(__always)
  var isAtEnd: Bool { position == end }

  @inline(__always)
  mutating func varint() throws(OutputError.Reason) -> UInt64 {
    if position < end {
      let byte = position.load(as: UInt8.self)
      if byte < 0x80 {
        position += 1
        return UInt64(byte)
      }
    }
    return try longVarint()
  }

  @inline(never)
  private mutating func longVarint() throws(OutputError.Reason) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < end {
      let byte = position.load(as: UInt8.self)
      position += 1
      // The tenth byte holds the 64th bit and nothing else.
      if shift == 63 && byte > 1 { throw .varintOverflow }
      value |= UInt64(byte & 0x7f) &<< shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw .truncated
  }

  /// A field's tag: not 0, at most 32 bits, no group.
  @inline(__always)
  mutating func tag() throws(OutputError.Reason) -> UInt64 {
    let tag = try varint()
    guard tag >= 8, tag <= UInt64(UInt32.max) else { throw .invalidTag }
    return tag
  }

  /// What a length in front announces; the cursor passes it.
  @inline(__always)
  mutating func delimited() throws(OutputError.Reason) -> WireCursor {
    let count = try varint()
    guard count <= UInt64(end - position) else { throw .truncated }
    let start = position
    position += Int(truncatingIfNeeded: count)
    return WireCursor(position: start, end: position)
  }

  @inline(__always)
  mutating func word() throws(OutputError.Reason) -> UInt64 {
    guard end - position >= 8 else { throw .truncated }
    let value = UInt64(littleEndian: position.loadUnaligned(as: UInt64.self))
    position += 8
    return value
  }

  @inline(__always)
  mutating func halfWord() throws(OutputError.Reason) -> UInt32 {
    guard end - position >= 4 else { throw .truncated }
    let value = UInt32(littleEndian: position.loadUnaligned(as: UInt32.self))
    position += 4
    return value
  }

  /// Passes a value of a wire type.
  @inline(__always)
  mutating func skip(_ wireType: UInt8) throws(OutputError.Reason) {
    switch wireType {
    case 0: _ = try varint()
    case 1: _ = try word()
    case 2: _ = try delimited()
    case 5: _ = try halfWord()
    default: throw .invalidTag
    }
  }

  /// Goes on to the value of the next field with this number.
  mutating func seek(_ number: UInt64) throws(OutputError.Reason) {
    while true {
      let tag = try tag()
      if tag >> 3 == number { return }
      try skip(UInt8(truncatingIfNeeded: tag & 7))
    }
  }
}
