/// Percent-decoding as strict as RFC 3986 writes it.
package enum PercentDecoding {
  /// Nil for a broken escape, a byte that may not stand in an address, or a result that is not UTF-8.
  package static func decode(_ text: some Sequence<UInt8>, plusIsSpace: Bool) -> [UInt8]? {
    var result: [UInt8] = []
    var isASCII = true
    var bytes = text.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = bytes.next().flatMap(digit), let low = bytes.next().flatMap(digit) else { return nil }
        result.append(high << 4 | low)
        if high >= 8 { isASCII = false }
      case UInt8(ascii: "+") where plusIsSpace: result.append(UInt8(ascii: " "))
      case 0x21...0x7e: result.append(byte)
      default: return nil
      }
    }
    return isASCII || isUTF8(result) ? result : nil
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      guard var position = bytes.baseAddress else { return true }
      let end = position + bytes.count
      while position < end {
        if position.load(as: UInt8.self) < 0x80 {
          position += 1
        } else {
          let length = UTF8Sequence.length(position, end)
          if length == 0 { return false }
          position += length
        }
      }
      return true
    }
  }
}
