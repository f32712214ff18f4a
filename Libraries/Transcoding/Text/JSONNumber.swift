/// A JSON number, exact as far as 19 digits go.
struct JSONNumber {
  let text: UnsafeRawBufferPointer
  let isNegative: Bool
  /// The number is ±mantissa · 10^exponent, unless digits were left out.
  let mantissa: UInt64
  let exponent: Int
  let isExact: Bool

  /// The number if it is a whole one: 100, 1e2 and 100.0 are the same. Nil if it has a fraction or is too large.
  var integer: Int64? {
    guard isExact else { return nil }
    if mantissa == 0 { return 0 }
    var value = mantissa
    for _ in 0..<min(max(exponent, 0), 20) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    // A mantissa that is not zero runs out of zeros before this runs out of steps.
    for _ in 0..<min(max(-exponent, 0), 20) {
      let (quotient, remainder) = value.quotientAndRemainder(dividingBy: 10)
      if remainder != 0 { return nil }
      value = quotient
    }
    guard let positive = Int64(exactly: value) else { return nil }
    return isNegative ? -positive : positive
  }

  /// The nearest double; nil if that is infinite.
  var double: Double? {
    if isExact && mantissa <= 1 << 53 && exponent.magnitude <= 22 {
      // Both are exact as doubles, so one operation rounds once.
      let power = JSONNumber.powers[Int(exponent.magnitude)]
      let value = exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
      return isNegative ? -value : value
    }
    guard let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else { return nil }
    return value
  }

  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21,
    1e22,
  ]
}

extension JSONScanner {
  /// Reads a number; the position is at its sign or first digit.
  mutating func number() throws(JSONFault) -> JSONNumber {
    let opening = position
    let isNegative = position.load(as: UInt8.self) == UInt8(ascii: "-")
    if isNegative { position += 1 }
    var digits = DigitSum()
    let whole = read(&digits)
    guard whole > 0 else { throw position < end ? .invalidNumber : .unexpectedEnd }
    if whole > 1 && (position - whole).load(as: UInt8.self) == UInt8(ascii: "0") { throw .invalidNumber }
    if position < end && position.load(as: UInt8.self) == UInt8(ascii: ".") {
      position += 1
      let before = digits.dropped
      let fraction = read(&digits)
      guard fraction > 0 else { throw position < end ? .invalidNumber : .unexpectedEnd }
      digits.scale -= fraction - (digits.dropped - before)
      digits.dropped = before
    }
    var exponent = digits.dropped + digits.scale
    if position < end && position.load(as: UInt8.self) | 0x20 == UInt8(ascii: "e") { exponent += try self.exponent() }
    return JSONNumber(
      text: UnsafeRawBufferPointer(start: opening, count: position - opening), isNegative: isNegative,
      mantissa: digits.mantissa, exponent: exponent, isExact: digits.isExact)
  }

  private struct DigitSum {
    var mantissa: UInt64 = 0
    /// Digits after the first 19 significant ones.
    var dropped = 0
    var scale = 0
    var isExact = true
  }

  /// Passes digits and says how many there were.
  private mutating func read(_ digits: inout DigitSum) -> Int {
    let opening = position
    while position < end {
      let digit = position.load(as: UInt8.self) &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      position += 1
      if digits.mantissa < 1_000_000_000_000_000_000 {
        digits.mantissa = digits.mantissa * 10 + UInt64(digit)
      } else {
        digits.dropped += 1
        if digit != 0 { digits.isExact = false }
      }
    }
    return position - opening
  }

  private mutating func exponent() throws(JSONFault) -> Int {
    position += 1
    var isNegative = false
    if position < end, position.load(as: UInt8.self) == UInt8(ascii: "-") || position.load(as: UInt8.self) == UInt8(ascii: "+") {
      isNegative = position.load(as: UInt8.self) == UInt8(ascii: "-")
      position += 1
    }
    let opening = position
    var value = 0
    while position < end {
      let digit = position.load(as: UInt8.self) &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      // Beyond this, every number is 0 or infinite, whatever its digits.
      value = min(value * 10 + Int(digit), 1_000_000_000)
      position += 1
    }
    guard position > opening else { throw position < end ? .invalidNumber : .unexpectedEnd }
    return isNegative ? -value : value
  }
}
