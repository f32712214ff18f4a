extension WireReader {
  @inlinable
  package mutating func bool() throws(WireError) -> Bool {
    try expect(.varint)
    return try varint() != 0
  }

  @inlinable
  package mutating func int32() throws(WireError) -> Int32 {
    try expect(.varint)
    return try Int32(truncatingIfNeeded: varint())
  }

  @inlinable
  package mutating func int64() throws(WireError) -> Int64 {
    try expect(.varint)
    return try Int64(bitPattern: varint())
  }

  @inlinable
  package mutating func uint32() throws(WireError) -> UInt32 {
    try expect(.varint)
    return try UInt32(truncatingIfNeeded: varint())
  }

  @inlinable
  package mutating func sint32() throws(WireError) -> Int32 {
    try expect(.varint)
    return try Int32(truncatingIfNeeded: WireReader.unzigzag(varint()))
  }

  @inlinable
  package mutating func sint64() throws(WireError) -> Int64 {
    try expect(.varint)
    return try WireReader.unzigzag(varint())
  }

  @inlinable
  package mutating func fixed32() throws(WireError) -> UInt32 {
    try expect(.fixed32)
    return try word()
  }

  @inlinable
  package mutating func sfixed32() throws(WireError) -> Int32 {
    try Int32(bitPattern: fixed32())
  }

  @inlinable
  package mutating func sfixed64() throws(WireError) -> Int64 {
    try expect(.fixed64)
    return try Int64(bitPattern: doubleWord())
  }

  @inlinable
  package mutating func float() throws(WireError) -> Float {
    try Float(bitPattern: fixed32())
  }

  @inlinable
  package mutating func double() throws(WireError) -> Double {
    try expect(.fixed64)
    return try Double(bitPattern: doubleWord())
  }

  @inlinable
  mutating func word() throws(WireError) -> UInt32 {
    guard end - cursor >= 4 else { throw .truncated }
    let value = UInt32(littleEndian: cursor.loadUnaligned(as: UInt32.self))
    cursor += 4
    return value
  }

  @inlinable
  mutating func doubleWord() throws(WireError) -> UInt64 {
    guard end - cursor >= 8 else { throw .truncated }
    let value = UInt64(littleEndian: cursor.loadUnaligned(as: UInt64.self))
    cursor += 8
    return value
  }

  @inlinable @inline(__always)
  static func unzigzag(_ value: UInt64) -> Int64 {
    Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }
}
