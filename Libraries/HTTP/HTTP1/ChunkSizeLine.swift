/// `chunk-size [ chunk-ext ]` of RFC 9112 §7.1: the extensions mean nothing to us, but a malformed one hides something.
enum ChunkSizeLine {
  /// Sixteen digits cover every size there is; more of them are padding to get past somebody's limit.
  private static let maximumDigits = 16

  static func size(of line: UnsafeRawBufferPointer) -> Int? {
    var size: UInt64 = 0
    var digits = 0
    while digits < line.count, let digit = ASCII.hexValue(line[digits]) {
      digits += 1
      guard digits <= maximumDigits else { return nil }
      size = size << 4 | UInt64(digit)
    }
    guard digits > 0, size <= UInt64(Int.max) else { return nil }
    guard areExtensions(line, from: digits) else { return nil }
    return Int(size)
  }

  /// `*( BWS ";" BWS name [ BWS "=" BWS ( token / quoted-string ) ] )`
  private static func areExtensions(_ line: UnsafeRawBufferPointer, from start: Int) -> Bool {
    var index = start
    while index < line.count {
      skipBlanks(line, &index)
      guard take(ASCII.semicolon, line, &index) else { return false }
      skipBlanks(line, &index)
      guard skipToken(line, &index) else { return false }
      let afterName = index
      skipBlanks(line, &index)
      guard take(UInt8(ascii: "="), line, &index) else {
        index = afterName
        continue
      }
      skipBlanks(line, &index)
      guard index < line.count else { return false }
      guard line[index] == ASCII.quote ? skipQuoted(line, &index) : skipToken(line, &index) else { return false }
    }
    return true
  }

  private static func take(_ byte: UInt8, _ line: UnsafeRawBufferPointer, _ index: inout Int) -> Bool {
    guard index < line.count, line[index] == byte else { return false }
    index += 1
    return true
  }

  private static func skipBlanks(_ line: UnsafeRawBufferPointer, _ index: inout Int) {
    while index < line.count, ASCII.isBlank(line[index]) { index += 1 }
  }

  private static func skipToken(_ line: UnsafeRawBufferPointer, _ index: inout Int) -> Bool {
    let start = index
    while index < line.count, ASCII.isToken(line[index]) { index += 1 }
    return index > start
  }

  private static func skipQuoted(_ line: UnsafeRawBufferPointer, _ index: inout Int) -> Bool {
    index += 1
    while index < line.count {
      switch line[index] {
      case ASCII.quote:
        index += 1
        return true
      case ASCII.backslash where index + 1 < line.count: index += 1
      default: break
      }
      guard ASCII.isFieldValue(line[index]) else { return false }
      index += 1
    }
    return false
  }
}
