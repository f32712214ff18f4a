import CSystem

/// A key of a map on the wire: a text by its place, or the bits of a number.
struct MapKey: Hashable {
  let text: UnsafeRawBufferPointer?
  let bits: UInt64

  @inline(__always)
  static func == (left: MapKey, right: MapKey) -> Bool {
    guard left.bits == right.bits else { return false }
    // For texts, the bits are the length.
    guard let mine = left.text?.baseAddress, let theirs = right.text?.baseAddress else { return true }
    return memcmp(mine, theirs, Int(truncatingIfNeeded: left.bits)) == 0
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(bits)
    if let text { hasher.combine(bytes: text) }
  }
}
