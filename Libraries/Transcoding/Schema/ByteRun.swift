import CSystem

/// Bytes that somebody else keeps alive.
struct ByteRun {
  var start: UnsafeRawPointer
  var count: Int

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  @inline(__always)
  func equals(_ other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count, let theirs = other.baseAddress else { return count == other.count }
    return memcmp(start, theirs, count) == 0
  }
}
