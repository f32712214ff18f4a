import Glibc

extension StaticString {
  @inline(__always)
  var rawBytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}

extension UnsafeRawBufferPointer {
  @inline(__always)
  func hasBytes(_ other: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    guard other.count > 0 else { return true }
    guard let base = baseAddress, let otherBase = other.baseAddress, offset >= 0, offset + other.count <= count else {
      return false
    }
    return memcmp(base + offset, otherBase, other.count) == 0
  }

  @inline(__always)
  package func isSame(as text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && hasBytes(text.rawBytes, at: 0)
  }

  @inline(__always)
  func isSame(as bytes: [UInt8]) -> Bool {
    count == bytes.count && bytes.withUnsafeBytes { hasBytes($0, at: 0) }
  }

  /// `text` in lower case.
  package func isSameIgnoringCase(as text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && zip(self, text.rawBytes).allSatisfy { ASCII.lowercased($0) == $1 }
  }

  /// Without the blanks at both ends.
  var trimmed: UnsafeRawBufferPointer {
    var start = 0
    var end = count
    while start < end, ASCII.isBlank(self[start]) { start += 1 }
    while end > start, ASCII.isBlank(self[end - 1]) { end -= 1 }
    return UnsafeRawBufferPointer(rebasing: self[start..<end])
  }

  /// Each member of a comma-separated list, trimmed, empty ones included.
  func forEachListMember(_ body: (UnsafeRawBufferPointer) -> Void) {
    var rest = self[...]
    while let comma = rest.firstIndex(of: ASCII.comma) {
      body(UnsafeRawBufferPointer(rebasing: rest[..<comma]).trimmed)
      rest = rest[(comma + 1)...]
    }
    body(UnsafeRawBufferPointer(rebasing: rest).trimmed)
  }

  /// `token` in lower case.
  func listsToken(_ token: StaticString) -> Bool {
    var found = false
    forEachListMember { if $0.isSameIgnoringCase(as: token) { found = true } }
    return found
  }
}
