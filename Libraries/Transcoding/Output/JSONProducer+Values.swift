extension JSONProducer {
  /// Integers that JavaScript holds exactly.
  static let safeInteger: Int64 = 9_007_199_254_740_991

  /// One value at the cursor. 48 bytes are reserved.
  mutating func value(_ field: UnsafePointer<FieldTable>, _ cursor: inout WireCursor, depth: Int) throws(Reason) {
    switch field.pointee.kind {
    case .string: try string(cursor.delimited())
    case .message:
      guard let table = field.pointee.message else { return }
      try message(table, cursor.delimited(), depth: depth + 1)
    case .bool: sink.put(try cursor.varint() != 0 ? "true" : "false")
    case .int32: sink.put(decimal: Int64(Int32(truncatingIfNeeded: try cursor.varint())))
    case .uint32: sink.put(decimal: Int64(UInt32(truncatingIfNeeded: try cursor.varint())))
    case .sint32: sink.put(decimal: Int64(Int32(truncatingIfNeeded: unzigzag(try cursor.varint()))))
    case .int64: try integer(Int64(bitPattern: cursor.varint()))
    case .sint64: try integer(unzigzag(cursor.varint()))
    case .sfixed64: try integer(Int64(bitPattern: cursor.word()))
    case .fixed32: sink.put(decimal: Int64(try cursor.halfWord()))
    case .sfixed32: sink.put(decimal: Int64(Int32(bitPattern: try cursor.halfWord())))
    case .float: try number(Float(bitPattern: cursor.halfWord()))
    case .double: try number(Double(bitPattern: cursor.word()))
    case .bytes: try base64(cursor.delimited())
    case .enumeration: enumeration(field, Int32(truncatingIfNeeded: try cursor.varint()))
    }
  }

  @inline(__always)
  mutating func string(_ text: WireCursor) throws(Reason) {
    do throws(TextFault) {
      try sink.quoted(text.position, text.end - text.position)
    } catch {
      switch error {
      case .invalidUTF8: throw .invalidUTF8
      case .containsNUL: throw .containsNUL
      }
    }
  }

  @inline(__always)
  private mutating func integer(_ value: Int64) throws(Reason) {
    guard value <= JSONProducer.safeInteger, value >= -JSONProducer.safeInteger else { throw .unsafeInteger }
    sink.put(decimal: value)
  }

  mutating func number<Number: BinaryFloatingPoint & LosslessStringConvertible>(_ value: Number) throws(Reason) {
    guard value.isFinite else { throw .notFinite }
    sink.put(shortest: value)
  }

  private mutating func base64(_ bytes: WireCursor) throws(Reason) {
    sink.append(UInt8(ascii: "\""))
    Base64.encode(UnsafeRawBufferPointer(start: bytes.position, count: bytes.end - bytes.position), into: &sink)
    sink.append(UInt8(ascii: "\""))
  }

  private mutating func enumeration(_ field: UnsafePointer<FieldTable>, _ number: Int32) {
    if let name = field.pointee.enumeration?.pointee.quotedName(of: number) {
      sink.reserve(name.count + 16)
      sink.put(padded: name.start, name.count)
    } else {
      sink.put("\"unknown_")
      sink.put(decimal: Int64(number))
      sink.put(UInt8(ascii: "\""))
    }
  }

  @inline(__always)
  private func unzigzag(_ value: UInt64) -> Int64 {
    Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }
}
