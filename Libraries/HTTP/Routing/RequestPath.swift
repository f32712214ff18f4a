/// Judges a path before anybody acts on it. What could be read in two ways is refused, never tidied up: a proxy in front
/// and the code behind must mean the same resource.
enum RequestPath {
  static func isWellFormed(_ path: UnsafeRawBufferPointer) -> Bool {
    guard path.first == ASCII.slash else { return false }
    var start = 1
    while start < path.count {
      let end = path[start...].firstIndex(of: ASCII.slash) ?? path.count
      guard isSegment(path[start..<end]) else { return false }
      start = end + 1
    }
    return true
  }

  private static func isSegment(_ segment: Slice<UnsafeRawBufferPointer>) -> Bool {
    var index = segment.startIndex
    var length = 0
    var onlyDots = true
    while index < segment.endIndex {
      guard let byte = PercentEncoding.byte(segment, &index) else { return false }
      // A slash can only come out of `%2F` here; a backslash is a slash to some.
      guard byte >= 0x20, byte != 0x7F, byte != ASCII.slash, byte != ASCII.backslash else { return false }
      if byte != UInt8(ascii: ".") { onlyDots = false }
      length += 1
    }
    return length > 0 && !(onlyDots && length <= 2)
  }
}
