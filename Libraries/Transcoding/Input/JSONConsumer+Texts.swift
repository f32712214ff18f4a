import Primitives

/// Fields whose JSON is a string. The text comes from a body or from a parameter alike.
extension JSONConsumer {
  mutating func text(_ field: UnsafePointer<FieldTable>, _ text: JSONText, tagged: Bool) {
    switch field.pointee.kind {
    case .string: string(field, text)
    case .bytes: bytes(field, text)
    default: enumeration(field, text, tagged: tagged)
    }
  }

  @inline(__always)
  private mutating func string(_ field: UnsafePointer<FieldTable>, _ text: JSONText) {
    let maximum = field.pointee.maxLength > 0 ? field.pointee.maxLength : limits.textLength
    if text.hasNUL { return violate(.containsNUL) }
    if text.characters > maximum { return violate(.tooLong, ["maximum": "\(maximum)"]) }
    if text.bytes.isEmpty && field.pointee.shape == .implicit { return }
    put(text, field.pointee.number)
  }

  /// A string field; of a text without escapes the length is known beforehand.
  mutating func put(_ text: JSONText, _ number: Int) {
    sink.tag(number, 2)
    if text.hasEscapes {
      let start = sink.open()
      sink.append(unescaped: text)
      sink.close(start)
    } else {
      sink.put(varint: UInt64(text.bytes.count))
      sink.append(text.bytes)
    }
  }

  private mutating func bytes(_ field: UnsafePointer<FieldTable>, _ text: JSONText) {
    let maximum = field.pointee.maxLength > 0 ? field.pointee.maxLength : limits.bytesLength
    if text.bytes.isEmpty && field.pointee.shape == .implicit { return }
    sink.tag(field.pointee.number, 2)
    let start = sink.open()
    sink.append(unescaped: text)
    guard let count = Base64.decode(sink.written(from: start)) else { return violate(.invalidBase64) }
    if count > maximum { return violate(.tooLong, ["maximum": "\(maximum)"]) }
    sink.truncate(to: start + count)
    sink.close(start)
  }

  private mutating func enumeration(_ field: UnsafePointer<FieldTable>, _ text: JSONText, tagged: Bool) {
    guard let table = field.pointee.enumeration else { return }
    guard let number = table.pointee.number(of: plain(text)) else {
      let accepted = table.pointee.accepted
      // A longer list helps nobody.
      return violate(.unknownValue, accepted.count <= 12 ? ["allowed": accepted.joined(separator: ", ")] : [:])
    }
    put(varint: UInt64(bitPattern: Int64(number)), field, tagged: tagged)
  }

  // MARK: Well-known types

  mutating func wellKnownText(_ field: UnsafePointer<FieldTable>, _ form: MessageForm, _ text: JSONText) {
    let bytes = plain(text)
    switch form {
    case .timestamp:
      do throws(InvalidInput) {
        let timestamp = try Timestamp(rfc3339: bytes)
        put(seconds: timestamp.seconds, nanos: timestamp.nanos, field)
      } catch {
        violate(.invalidTimestamp)
      }
    case .duration:
      guard let duration = DurationText(bytes) else { return violate(.invalidDuration) }
      put(seconds: duration.seconds, nanos: duration.nanos, field)
    default: fieldMask(field, Array(bytes))
    }
  }

  private mutating func put(seconds: Int64, nanos: Int32, _ field: UnsafePointer<FieldTable>) {
    sink.tag(field.pointee.number, 2)
    let start = sink.open()
    sink.reserve(24)
    if seconds != 0 {
      sink.put(1 << 3 as UInt8)
      sink.put(varint: UInt64(bitPattern: seconds))
    }
    if nanos != 0 {
      sink.put(2 << 3 as UInt8)
      sink.put(varint: UInt64(bitPattern: Int64(nanos)))
    }
    sink.close(start)
  }

  private mutating func fieldMask(_ field: UnsafePointer<FieldTable>, _ text: [UInt8]) {
    sink.tag(field.pointee.number, 2)
    let start = sink.open()
    if !text.isEmpty {
      for path in text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
        let isValid = path.withUnsafeBytes { FieldMaskText.isValid(path: $0) }
        guard isValid else { return violate(.invalidFieldMask) }
        sink.tag(1, 2)
        sink.put(varint: UInt64(path.count))
        path.withUnsafeBytes { sink.append($0) }
      }
    }
    sink.close(start)
  }
}
