/// Numbers as JSON has them. The caller has reserved 32 bytes.
extension ByteSink {
  private static let pairs: StaticString = """
    0001020304050607080910111213141516171819\
    2021222324252627282930313233343536373839\
    4041424344454647484950515253545556575859\
    6061626364656667686970717273747576777879\
    8081828384858687888990919293949596979899
    """

  @inline(__always)
  private static func pair(_ value: Int) -> UInt16 {
    UnsafeRawPointer(pairs.utf8Start).loadUnaligned(fromByteOffset: value * 2, as: UInt16.self)
  }

  /// Two digits of a number below 100.
  @inline(__always)
  mutating func put(twoDigits value: Int) {
    cursor.storeBytes(of: ByteSink.pair(value), as: UInt16.self)
    advance(2)
  }

  @inline(__always)
  mutating func put(decimal value: Int64) {
    var magnitude = value.magnitude
    if value < 0 { put(UInt8(ascii: "-")) }
    if magnitude < 10 { return put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude)) }
    let digits = ByteSink.digits(of: magnitude)
    var offset = digits
    while magnitude >= 100 {
      let (rest, pair) = magnitude.quotientAndRemainder(dividingBy: 100)
      offset -= 2
      cursor.storeBytes(of: ByteSink.pair(Int(pair)), toByteOffset: offset, as: UInt16.self)
      magnitude = rest
    }
    if magnitude >= 10 {
      cursor.storeBytes(of: ByteSink.pair(Int(magnitude)), as: UInt16.self)
    } else {
      cursor.storeBytes(of: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude), as: UInt8.self)
    }
    advance(digits)
  }

  private static func digits(of value: UInt64) -> Int {
    var count = 1
    var rest = value
    while rest >= 10000 {
      rest /= 10000
      count += 4
    }
    return count + (rest >= 1000 ? 3 : rest >= 100 ? 2 : rest >= 10 ? 1 : 0)
  }

  /// The shortest text that reads back as the same number; whole numbers have no ".0".
  mutating func put<Number: BinaryFloatingPoint & LosslessStringConvertible>(shortest number: Number) {
    if number.magnitude < 9_007_199_254_740_992, number != 0 || number.sign == .plus {
      let whole = Int64(number)
      if Number(whole) == number { return put(decimal: whole) }
    }
    var text = String(number)
    text.withUTF8 { bytes in
      let isWhole = bytes.count > 2 && bytes[bytes.count - 1] == UInt8(ascii: "0") && bytes[bytes.count - 2] == UInt8(ascii: ".")
      let count = isWhole ? bytes.count - 2 : bytes.count
      if let start = bytes.baseAddress { put(UnsafeRawPointer(start), min(count, 32)) }
    }
  }
}
