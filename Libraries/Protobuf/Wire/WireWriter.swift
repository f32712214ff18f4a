/// Writes the fields of a message into memory of its own.
@usableFromInline
package struct WireWriter: ~Copyable {
  @usableFromInline var base: UnsafeMutableRawPointer
  @usableFromInline var position = 0
  @usableFromInline var capacity: Int

  @usableFromInline
  package init(capacity: Int = 512) {
    self.capacity = max(capacity, 64)
    base = .allocate(byteCount: self.capacity, alignment: 16)
  }

  deinit { base.deallocate() }

  package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: position) }

  @usableFromInline
  package consuming func finish() -> [UInt8] { [UInt8](bytes) }

  @inlinable @inline(__always)
  mutating func reserve(_ count: Int) {
    if capacity - position < count { grow(count) }
  }

  @usableFromInline @inline(never)
  mutating func grow(_ count: Int) {
    let wanted = max(capacity * 2, position + count)
    let next = UnsafeMutableRawPointer.allocate(byteCount: wanted, alignment: 16)
    next.copyMemory(from: base, byteCount: position)
    base.deallocate()
    base = next
    capacity = wanted
  }

  @inlinable @inline(__always)
  mutating func put(_ byte: UInt8) {
    base.storeBytes(of: byte, toByteOffset: position, as: UInt8.self)
    position += 1
  }

  /// The caller has reserved ten bytes.
  @inlinable @inline(__always)
  mutating func putVarint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      put(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    put(UInt8(truncatingIfNeeded: rest))
  }

  /// A tag, and room for a number behind it.
  @inlinable @inline(__always)
  mutating func tag(_ field: Int, _ type: WireType) {
    reserve(20)
    putVarint(UInt64(truncatingIfNeeded: field) << 3 | UInt64(type.rawValue))
  }

  @inlinable @inline(__always)
  mutating func raw(_ bytes: UnsafeRawBufferPointer) {
    reserve(bytes.count)
    if let source = bytes.baseAddress { (base + position).copyMemory(from: source, byteCount: bytes.count) }
    position += bytes.count
  }
}
