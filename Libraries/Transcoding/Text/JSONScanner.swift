/// Reads the tokens of RFC 8259 strictly. Its position stays at a fault.
struct JSONScanner {
  let start: UnsafeRawPointer
  var position: UnsafeRawPointer
  let end: UnsafeRawPointer

  init(start: UnsafeRawPointer, count: Int) {
    self.start = start
    position = start
    end = start + count
  }

  var offset: Int { position - start }

  /// The next byte that is not white space, or 0 at the end. A NUL in the text is no token either.
  @inline(__always)
  mutating func peek() -> UInt8 {
    while position < end {
      let byte = position.load(as: UInt8.self)
      if byte > 0x20 { return byte }
      guard byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 else { return 0 }
      position += 1
    }
    return 0
  }

  /// What went wrong when the byte at the position is not one that may stand there.
  var surprise: JSONFault { position < end ? .unexpectedCharacter : .unexpectedEnd }

  @inline(__always)
  mutating func expect(_ byte: UInt8) throws(JSONFault) {
    guard peek() == byte else { throw surprise }
    position += 1
  }

  /// Passes the byte if it is the next token.
  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  /// After an element: true if another one follows, false if `closing` was there.
  @inline(__always)
  mutating func continues(until closing: UInt8) throws(JSONFault) -> Bool {
    let byte = peek()
    guard byte == UInt8(ascii: ",") || byte == closing else { throw surprise }
    position += 1
    return byte == UInt8(ascii: ",")
  }

  mutating func literal(_ text: StaticString) throws(JSONFault) {
    for index in 0..<text.utf8CodeUnitCount {
      guard position < end, position.load(as: UInt8.self) == text.utf8Start[index] else { throw surprise }
      position += 1
    }
  }

  mutating func finish() throws(JSONFault) {
    _ = peek()
    guard position == end else { throw .trailingCharacters }
  }
}
