/// Values that come as bare text: parts of a path, query parameters, and keys of maps.
extension JSONConsumer {
  /// Writes the field with its tag, or records what is wrong. False if the text is not of the field's type at all.
  mutating func parameter(_ field: UnsafePointer<FieldTable>, _ bytes: UnsafeRawBufferPointer, tagged: Bool = true) -> Bool {
    switch field.pointee.kind {
    case .string, .bytes, .enumeration:
      text(field, JSONConsumer.bare(bytes), tagged: tagged)
      return true
    case .message:
      guard let form = field.pointee.message?.pointee.form else { return false }
      guard form == .timestamp || form == .duration || form == .fieldMask else { return false }
      wellKnownText(field, form, JSONConsumer.bare(bytes))
      return true
    case .bool, .float, .double: return token(field, bytes, tagged: tagged)
    default:
      // One spelling only: an address that says 1e2 is not that of 100.
      let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes[...]
      guard digits.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }), !bytes.elementsEqual("-0".utf8) else {
        return false
      }
      return token(field, bytes, tagged: tagged)
    }
  }

  /// A number or a boolean, read as the JSON token that it looks like.
  private mutating func token(_ field: UnsafePointer<FieldTable>, _ bytes: UnsafeRawBufferPointer, tagged: Bool) -> Bool {
    guard let start = bytes.baseAddress, let first = bytes.first else { return false }
    if field.pointee.kind == .bool {
      guard bytes.elementsEqual("true".utf8) || bytes.elementsEqual("false".utf8) else { return false }
    } else {
      guard first == UInt8(ascii: "-") || first >= UInt8(ascii: "0") && first <= UInt8(ascii: "9") else { return false }
    }
    var own = JSONScanner(start: start, count: bytes.count)
    swap(&own, &scanner)
    defer { swap(&own, &scanner) }
    let before = violationCount
    do throws(JSONFault) {
      try single(field, tagged: tagged, depth: 0)
      return violationCount > before || scanner.position == scanner.end
    } catch {
      return false
    }
  }

  /// Text that stands for itself. It is valid UTF-8: whoever decoded it has checked that.
  private static func bare(_ bytes: UnsafeRawBufferPointer) -> JSONText {
    let continuations = bytes.count { $0 & 0xc0 == 0x80 }
    return JSONText(bytes: bytes, characters: bytes.count - continuations, hasEscapes: false, hasNUL: bytes.contains(0))
  }
}
