extension WireReader {
  @usableFromInline
  package mutating func string() throws(WireError) -> String {
    let bytes = try lengthDelimited()
    // Fifteen bytes fit into the `String` itself.
    if bytes.count > 15 { try charge(bytes.count + WireLimits.heapOverhead) }
    switch TextCheck.content(of: bytes) {
    case .ascii: return String(decoding: bytes, as: UTF8.self)
    case .containsNUL: throw .containsNUL(field: field)
    case .invalid: throw .invalidUTF8(field: field)
    case .utf8: return String(decoding: bytes, as: UTF8.self)
    }
  }

  @usableFromInline
  package mutating func bytes() throws(WireError) -> [UInt8] {
    let bytes = try lengthDelimited()
    if !bytes.isEmpty { try charge(bytes.count + WireLimits.heapOverhead) }
    return [UInt8](bytes)
  }

  /// The bytes of a length-delimited field where they are, unchecked and not accounted for.
  package mutating func lengthDelimited() throws(WireError) -> UnsafeRawBufferPointer {
    try expect(.lengthDelimited)
    let length = try length()
    defer { cursor += length }
    return UnsafeRawBufferPointer(start: cursor, count: length)
  }
}
