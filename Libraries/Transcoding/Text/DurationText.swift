/// A duration as protobuf's JSON has it: `1.5s`, at most 10,000 years either way.
struct DurationText {
  let seconds: Int64
  let nanos: Int32

  private static let most: Int64 = 315_576_000_000

  static func isValid(seconds: Int64, nanos: Int32) -> Bool {
    guard seconds >= -most, seconds <= most, nanos > -1_000_000_000, nanos < 1_000_000_000 else { return false }
    return !(seconds > 0 && nanos < 0 || seconds < 0 && nanos > 0)
  }

  /// Nil unless it is digits, perhaps a fraction of up to nine, and an `s`.
  init?(_ text: UnsafeRawBufferPointer) {
    guard let last = text.last, last == UInt8(ascii: "s") else { return nil }
    var index = 0
    let isNegative = text[0] == UInt8(ascii: "-")
    if isNegative { index = 1 }
    let wholeStart = index
    var seconds: Int64 = 0
    while index < text.count, let digit = DurationText.digit(text[index]) {
      seconds = seconds * 10 + Int64(digit)
      if seconds > DurationText.most { return nil }
      index += 1
    }
    guard index > wholeStart else { return nil }
    var nanos: Int32 = 0
    if text[index] == UInt8(ascii: ".") {
      index += 1
      let fractionStart = index
      while index < text.count, let digit = DurationText.digit(text[index]) {
        guard index - fractionStart < 9 else { return nil }
        nanos = nanos * 10 + digit
        index += 1
      }
      guard index > fractionStart else { return nil }
      for _ in (index - fractionStart)..<9 { nanos *= 10 }
    }
    guard index == text.count - 1 else { return nil }
    self.seconds = isNegative ? -seconds : seconds
    self.nanos = isNegative ? -nanos : nanos
    guard DurationText.isValid(seconds: self.seconds, nanos: self.nanos) else { return nil }
  }

  private static func digit(_ byte: UInt8) -> Int32? {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") ? Int32(byte - UInt8(ascii: "0")) : nil
  }
}
