import CSystem

/// Growable raw bytes with a read and a write end: what sockets fill and drain, and what encoders write into.
///
/// Appending costs a bounds check and a store; `[UInt8]` pays for uniqueness and initialisation on every call.
package struct ByteBuffer: ~Copyable, @unchecked Sendable {
  // Sendable: the memory has exactly one owner, since the struct cannot be copied.
  private var base: UnsafeMutableRawPointer
  private var readIndex = 0
  private var writeIndex = 0
  package private(set) var capacity: Int

  package init(capacity: Int = 256) {
    self.capacity = max(capacity, 16)
    base = .allocate(byteCount: self.capacity, alignment: 16)
  }

  deinit { base.deallocate() }

  /// How many bytes can be read.
  package var count: Int { writeIndex - readIndex }
  package var isEmpty: Bool { readIndex == writeIndex }

  package var readable: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: base + readIndex, count: count)
  }

  package var mutableReadable: UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(start: base + readIndex, count: count)
  }

  /// Free memory at the end, at least `minimum` bytes; say afterwards by `didWrite` how many were used.
  package mutating func writable(_ minimum: Int) -> UnsafeMutableRawBufferPointer {
    reserve(minimum)
    return UnsafeMutableRawBufferPointer(start: base + writeIndex, count: capacity - writeIndex)
  }

  package mutating func didWrite(_ count: Int) {
    precondition(count >= 0 && count <= capacity - writeIndex)
    writeIndex += count
  }

  /// Drops bytes from the front.
  package mutating func consume(_ count: Int) {
    precondition(count >= 0 && count <= self.count)
    readIndex += count
    if readIndex == writeIndex {
      readIndex = 0
      writeIndex = 0
    }
  }

  /// Drops bytes from the end, back to `count` readable ones.
  package mutating func truncate(to count: Int) {
    precondition(count >= 0 && count <= self.count)
    writeIndex = readIndex + count
  }

  package mutating func removeAll() {
    readIndex = 0
    writeIndex = 0
  }

  /// Gives memory back after a peak; call it on an empty buffer.
  package mutating func shrink(to wanted: Int) {
    guard isEmpty, capacity > wanted else { return }
    base.deallocate()
    capacity = max(wanted, 16)
    base = .allocate(byteCount: capacity, alignment: 16)
    removeAll()
  }

  @inline(__always)
  package mutating func reserve(_ minimum: Int) {
    if capacity - writeIndex < minimum { grow(minimum) }
  }

  @inline(never)
  private mutating func grow(_ minimum: Int) {
    let used = count
    if readIndex > 0 && capacity - used >= minimum && readIndex >= capacity / 2 {
      memmove(base, base + readIndex, used)
    } else {
      let wanted = max(capacity * 2, used + minimum)
      let next = UnsafeMutableRawPointer.allocate(byteCount: wanted, alignment: 16)
      memcpy(next, base + readIndex, used)
      base.deallocate()
      base = next
      capacity = wanted
    }
    readIndex = 0
    writeIndex = used
  }

  @inline(__always)
  package mutating func append(_ byte: UInt8) {
    reserve(1)
    base.storeBytes(of: byte, toByteOffset: writeIndex, as: UInt8.self)
    writeIndex += 1
  }

  @inline(__always)
  package mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress, bytes.count > 0 else { return }
    reserve(bytes.count)
    memcpy(base + writeIndex, source, bytes.count)
    writeIndex += bytes.count
  }

  package mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { append($0) }
  }

  package mutating func append(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { append($0) }
  }

  package mutating func append(_ text: StaticString) {
    append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  /// A decimal number, without going through `String`.
  package mutating func append(decimal value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    let room = writable(20)
    var digits = 0
    repeat {
      room[digits] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      digits += 1
    } while rest > 0
    room[0..<digits].reverse()
    didWrite(digits)
  }

  /// Hands over the memory with what is in it, and starts afresh.
  package mutating func take() -> ByteBuffer {
    var taken = ByteBuffer(capacity: 16)
    swap(&self, &taken)
    return taken
  }

  package func toArray() -> [UInt8] { [UInt8](readable) }
}

extension String {
  /// The text of bytes that are known, or forced, to be UTF-8.
  package init(_ bytes: UnsafeRawBufferPointer) {
    self = String(decoding: bytes, as: UTF8.self)
  }
}
