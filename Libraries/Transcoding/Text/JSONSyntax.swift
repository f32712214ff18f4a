/// Whether bytes are JSON, whatever they say.
package enum JSONSyntax {
  /// Arrays and objects within each other: more than the deepest message, whose every level can be a list in an object.
  package static let maxDepth = 128

  package static func check(_ bytes: UnsafeRawBufferPointer) throws(JSONSyntaxError) {
    guard let start = bytes.baseAddress else { throw JSONSyntaxError(.unexpectedEnd, offset: 0, in: bytes) }
    var scanner = JSONScanner(start: start, count: bytes.count)
    do throws(JSONFault) {
      try scanner.skipValue()
      try scanner.finish()
    } catch {
      throw JSONSyntaxError(error, offset: scanner.offset, in: bytes)
    }
  }

  package static func check(_ bytes: [UInt8]) throws(JSONSyntaxError) {
    let failure: JSONSyntaxError? = bytes.withUnsafeBytes { bytes in
      do throws(JSONSyntaxError) {
        try check(bytes)
        return nil
      } catch { return error }
    }
    if let failure { throw failure }
  }
}

extension JSONScanner {
  /// Passes a value of any kind. Without recursion: which containers are open is one bit each.
  mutating func skipValue() throws(JSONFault) {
    var objects: UInt128 = 0
    var depth = 0
    while true {
      let byte = peek()
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        guard depth < JSONSyntax.maxDepth else { throw .tooDeep }
        let isObject = byte == UInt8(ascii: "{")
        position += 1
        depth += 1
        objects = objects << 1 | (isObject ? 1 : 0)
        if take(isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          depth -= 1
          objects >>= 1
        } else {
          if isObject { try skipKey() }
          continue
        }
      } else {
        try skipScalar(byte)
      }
      // A value has ended, and perhaps the containers around it.
      while depth > 0 {
        let isObject = objects & 1 == 1
        if try continues(until: isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          if isObject { try skipKey() }
          break
        }
        depth -= 1
        objects >>= 1
      }
      if depth == 0 { return }
    }
  }

  private mutating func skipKey() throws(JSONFault) {
    guard peek() == UInt8(ascii: "\"") else { throw surprise }
    _ = try string()
    try expect(UInt8(ascii: ":"))
  }

  private mutating func skipScalar(_ byte: UInt8) throws(JSONFault) {
    switch byte {
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "t"): try literal("true")
    case UInt8(ascii: "f"): try literal("false")
    case UInt8(ascii: "n"): try literal("null")
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): _ = try number()
    default: throw surprise
    }
  }
}
