/// Walks over the fields of a message and checks everything that can be wrong with its bytes.
///
/// It must not outlive the bytes. It cannot be copied, because the budgets that it keeps count once.
@usableFromInline
package struct WireReader: ~Copyable {
  @usableFromInline var cursor: UnsafeRawPointer
  /// Where the message that is being read ends.
  @usableFromInline var end: UnsafeRawPointer
  @usableFromInline var depthLeft: Int
  @usableFromInline var memoryLeft: Int
  /// Of the field that `nextField` returned.
  @usableFromInline var field = 0
  @usableFromInline var wireType = WireType.varint

  @usableFromInline
  package init(_ bytes: UnsafeRawBufferPointer) {
    // An empty buffer may have no address; a pointer that equals its end is never read from.
    cursor = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 1).unsafelyUnwrapped
    end = cursor + bytes.count
    depthLeft = WireLimits.depth
    memoryLeft = WireLimits.budget(input: bytes.count)
  }

  @inlinable
  package var isAtEnd: Bool { cursor == end }

  /// The number of the next field, or nil at the end of the message. Its value must then be read or skipped.
  @inlinable @inline(__always)
  package mutating func nextField() throws(WireError) -> Int? {
    if cursor == end { return nil }
    let tag = try varint()
    guard tag <= UInt64(UInt32.max), tag >= 8, let type = WireType(rawValue: UInt8(truncatingIfNeeded: tag & 7)) else {
      throw .invalidTag
    }
    wireType = type
    field = Int(truncatingIfNeeded: tag >> 3)
    return field
  }

  /// Passes over the value of the current field.
  @usableFromInline
  package mutating func skip() throws(WireError) {
    switch wireType {
    case .varint: _ = try varint()
    case .fixed64: try advance(8)
    case .fixed32: try advance(4)
    case .lengthDelimited: try advance(length())
    }
  }

  @inlinable @inline(__always)
  mutating func varint() throws(WireError) -> UInt64 {
    if cursor < end {
      let byte = cursor.load(as: UInt8.self)
      if byte < 0x80 {
        cursor += 1
        return UInt64(byte)
      }
    }
    return try longVarint()
  }

  @usableFromInline
  mutating func longVarint() throws(WireError) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while cursor < end {
      let byte = cursor.load(as: UInt8.self)
      cursor += 1
      // The tenth byte holds the 64th bit and nothing else.
      if shift == 63 && byte > 1 { throw .varintOverflow }
      value |= UInt64(byte & 0x7f) &<< shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw .truncated
  }

  /// The length that precedes a string, a message or a packed list, checked against what is there.
  @inlinable @inline(__always)
  mutating func length() throws(WireError) -> Int {
    let length = try varint()
    guard length <= UInt64(end - cursor) else { throw .truncated }
    return Int(truncatingIfNeeded: length)
  }

  @inlinable @inline(__always)
  mutating func advance(_ count: Int) throws(WireError) {
    guard count <= end - cursor else { throw .truncated }
    cursor += count
  }

  @inlinable @inline(__always)
  func expect(_ type: WireType) throws(WireError) {
    if wireType != type { throw .wrongWireType(field: field) }
  }

  /// Accounts for memory that a value takes beside the struct it is in.
  @inlinable @inline(__always)
  package mutating func charge(_ bytes: Int) throws(WireError) {
    memoryLeft -= bytes
    if memoryLeft < 0 { throw .tooExpensive }
  }
}
