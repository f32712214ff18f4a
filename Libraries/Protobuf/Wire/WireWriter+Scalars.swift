/// Each writes its field, also when the value is the default: leaving that out is the message's decision.
extension WireWriter {
  @inlinable
  package mutating func bool(_ field: Int, _ value: Bool) { varint(field, value ? 1 : 0) }

  @inlinable
  package mutating func int32(_ field: Int, _ value: Int32) { varint(field, UInt64(bitPattern: Int64(value))) }

  @inlinable
  package mutating func int64(_ field: Int, _ value: Int64) { varint(field, UInt64(bitPattern: value)) }

  @inlinable
  package mutating func uint32(_ field: Int, _ value: UInt32) { varint(field, UInt64(value)) }

  @inlinable
  package mutating func sint32(_ field: Int, _ value: Int32) { varint(field, WireWriter.zigzag(Int64(value))) }

  @inlinable
  package mutating func sint64(_ field: Int, _ value: Int64) { varint(field, WireWriter.zigzag(value)) }

  @inlinable
  package mutating func enumeration<Value: ContractEnum>(_ field: Int, _ value: Value) { int32(field, value.number) }

  @inlinable
  package mutating func fixed32(_ field: Int, _ value: UInt32) {
    tag(field, .fixed32)
    putWord(value)
  }

  @inlinable
  package mutating func sfixed32(_ field: Int, _ value: Int32) { fixed32(field, UInt32(bitPattern: value)) }

  @inlinable
  package mutating func sfixed64(_ field: Int, _ value: Int64) {
    tag(field, .fixed64)
    putDoubleWord(UInt64(bitPattern: value))
  }

  @inlinable
  package mutating func float(_ field: Int, _ value: Float) { fixed32(field, value.bitPattern) }

  @inlinable
  package mutating func double(_ field: Int, _ value: Double) {
    tag(field, .fixed64)
    putDoubleWord(value.bitPattern)
  }

  @usableFromInline
  package mutating func string(_ field: Int, _ value: String) {
    var value = value
    value.withUTF8 { bytes(field, UnsafeRawBufferPointer($0)) }
  }

  @usableFromInline
  package mutating func bytes(_ field: Int, _ value: [UInt8]) {
    value.withUnsafeBytes { bytes(field, $0) }
  }

  @inlinable
  package mutating func bytes(_ field: Int, _ value: UnsafeRawBufferPointer) {
    tag(field, .lengthDelimited)
    putVarint(UInt64(value.count))
    raw(value)
  }

  @inlinable @inline(__always)
  mutating func varint(_ field: Int, _ value: UInt64) {
    tag(field, .varint)
    putVarint(value)
  }

  @inlinable @inline(__always)
  mutating func putWord(_ value: UInt32) {
    base.storeBytes(of: value.littleEndian, toByteOffset: position, as: UInt32.self)
    position += 4
  }

  @inlinable @inline(__always)
  mutating func putDoubleWord(_ value: UInt64) {
    base.storeBytes(of: value.littleEndian, toByteOffset: position, as: UInt64.self)
    position += 8
  }

  @inlinable @inline(__always)
  static func zigzag(_ value: Int64) -> UInt64 {
    UInt64(bitPattern: (value << 1) ^ (value >> 63))
  }
}
