/// Whether bytes can be a text of the contract: valid UTF-8 without NUL.
package enum TextCheck {
  package enum Content {
    case ascii, utf8, containsNUL, invalid
  }

  /// Eight bytes at a time while they are ASCII, which nearly all are.
  package static func content(of bytes: UnsafeRawBufferPointer) -> Content {
    var position = 0
    while position + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      // The high bit of a byte is set if it is not ASCII, or, after the subtraction, if it is zero.
      let suspicious = (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080
      if suspicious != 0 { return slowContent(of: bytes, from: position) }
      position += 8
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0 || byte >= 0x80 { return slowContent(of: bytes, from: position) }
      position += 1
    }
    return .ascii
  }

  private static func slowContent(of bytes: UnsafeRawBufferPointer, from position: Int) -> Content {
    let rest = UnsafeRawBufferPointer(rebasing: bytes[position...])
    if rest.contains(0) { return .containsNUL }
    do {
      _ = try unsafe UTF8Span(validating: Span(_unsafeBytes: rest))
      return .utf8
    } catch {
      return .invalid
    }
  }
}
