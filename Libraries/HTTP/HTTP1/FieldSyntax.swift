extension UnsafeRawBufferPointer {
  /// Only what a field value may hold (RFC 9110 §5.5), eight bytes at a time.
  var holdsFieldValue: Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highBits: UInt64 = 0x8080_8080_8080_8080
    var index = 0
    while index + 8 <= count {
      let word = loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let below = (word &- ones &* 0x20) & ~word
      let delete = word ^ (ones &* 0x7F)
      let isDelete = (delete &- ones) & ~delete
      if (below | isDelete) & highBits != 0 {
        for byte in self[index..<(index + 8)] where !ASCII.isFieldValue(byte) { return false }
      }
      index += 8
    }
    while index < count {
      guard ASCII.isFieldValue(self[index]) else { return false }
      index += 1
    }
    return true
  }

  /// The characters of `host[:port]`, IPv6 in brackets included; an empty one is allowed, as RFC 9112 §3.2 has it.
  var holdsAuthority: Bool {
    allSatisfy { byte in
      if ASCII.isDigit(byte) || ASCII.isLetter(byte) { return true }
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "%"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "'"),
        UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ";"), UInt8(ascii: "="):
        return true
      default: return false
      }
    }
  }

  /// Digits only, without sign, blank or overflow.
  var decimal: Int? {
    guard count > 0 else { return nil }
    var value = 0
    for byte in self {
      guard ASCII.isDigit(byte) else { return nil }
      let (product, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflow) = product.addingReportingOverflow(Int(byte &- 0x30))
      guard !tooLarge, !overflow else { return nil }
      value = sum
    }
    return value
  }
}
