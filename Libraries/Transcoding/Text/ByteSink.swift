import CSystem
import Primitives

/// Writes at the end of a buffer through a bare cursor: one check for room, then plain stores.
///
/// The buffer must outlive it, and `finish` gives the buffer what was written.
struct ByteSink: ~Copyable {
  private let buffer: UnsafeMutablePointer<ByteBuffer>
  private(set) var cursor: UnsafeMutableRawPointer
  private var base: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer

  init(_ buffer: UnsafeMutablePointer<ByteBuffer>) {
    self.buffer = buffer
    // `writable` never returns an empty region, so it has an address.
    let room = buffer.pointee.writable(64)
    base = room.baseAddress.unsafelyUnwrapped
    cursor = base
    end = base + room.count
  }

  mutating func finish() {
    buffer.pointee.didWrite(cursor - base)
    base = cursor
  }

  /// Bytes written so far, together with what was in the buffer before.
  var count: Int { buffer.pointee.count + (cursor - base) }

  @inline(__always)
  mutating func reserve(_ count: Int) {
    if end - cursor < count { grow(count) }
  }

  @inline(never)
  private mutating func grow(_ count: Int) {
    buffer.pointee.didWrite(cursor - base)
    let room = buffer.pointee.writable(count)
    base = room.baseAddress.unsafelyUnwrapped
    cursor = base
    end = base + room.count
  }

  // MARK: With room reserved before

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    cursor.storeBytes(of: byte, as: UInt8.self)
    cursor += 1
  }

  @inline(__always)
  mutating func put(word: UInt64) {
    cursor.storeBytes(of: word.littleEndian, as: UInt64.self)
    cursor += 8
  }

  @inline(__always)
  mutating func put(halfWord: UInt32) {
    cursor.storeBytes(of: halfWord.littleEndian, as: UInt32.self)
    cursor += 4
  }

  /// Stores eight bytes of which the first `count` stay.
  @inline(__always)
  mutating func put(word: UInt64, keeping count: Int) {
    cursor.storeBytes(of: word.littleEndian, as: UInt64.self)
    cursor += count
  }

  @inline(__always)
  mutating func put(_ source: UnsafeRawPointer, _ count: Int) {
    memcpy(cursor, source, count)
    cursor += count
  }

  /// Copies in blocks of 16: both sides must have that much behind their end.
  @inline(__always)
  mutating func put(padded source: UnsafeRawPointer, _ count: Int) {
    var offset = 0
    repeat {
      cursor.storeBytes(of: (source + offset).loadUnaligned(as: SIMD16<UInt8>.self), toByteOffset: offset, as: SIMD16<UInt8>.self)
      offset += 16
    } while offset < count
    cursor += count
  }

  @inline(__always)
  mutating func put(_ text: StaticString) {
    put(UnsafeRawPointer(text.utf8Start), text.utf8CodeUnitCount)
  }

  // MARK: With a check

  mutating func append(_ byte: UInt8) {
    reserve(1)
    put(byte)
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    put(source, bytes.count)
  }

  mutating func append(_ text: StaticString) {
    reserve(text.utf8CodeUnitCount)
    put(text)
  }

  // MARK: What was written

  /// The bytes from a position on; valid until the next write.
  func written(from position: Int) -> UnsafeMutableRawBufferPointer {
    let all = buffer.pointee.count
    return UnsafeMutableRawBufferPointer(start: base + (position - all), count: count - position)
  }

  mutating func truncate(to position: Int) {
    cursor = base + (position - buffer.pointee.count)
  }

  /// Keeps bytes that were stored at the cursor without moving it.
  @inline(__always)
  mutating func advance(_ count: Int) { cursor += count }
}
