enum PercentEncoding {
  /// The next byte, decoded; nil where a `%` is not followed by two hexadecimal digits.
  @inline(__always)
  static func byte(_ bytes: Slice<UnsafeRawBufferPointer>, _ index: inout Int) -> UInt8? {
    let byte = bytes[index]
    guard byte == UInt8(ascii: "%") else {
      index += 1
      return byte
    }
    guard index + 2 < bytes.endIndex, let high = ASCII.hexValue(bytes[index + 1]), let low = ASCII.hexValue(bytes[index + 2])
    else {
      return nil
    }
    index += 3
    return high << 4 | low
  }

  /// The text that encoded bytes stand for; nil when the encoding or the UTF-8 within is wrong.
  static func decode(_ bytes: Slice<UnsafeRawBufferPointer>, plusIsSpace: Bool = false) -> String? {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if plusIsSpace && bytes[index] == UInt8(ascii: "+") {
        decoded.append(ASCII.space)
        index += 1
        continue
      }
      guard let byte = Self.byte(bytes, &index) else { return nil }
      decoded.append(byte)
    }
    return String(validating: decoded, as: UTF8.self)
  }
}
