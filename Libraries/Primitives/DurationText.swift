/// A length of time as people write it: `250ms`, `30s`, `5m`, `1h30m`, `7d`.
package enum DurationText {
  private static let units: [(name: String, nanoseconds: Int64)] = [
    ("d", 86_400_000_000_000), ("h", 3_600_000_000_000), ("m", 60_000_000_000), ("s", 1_000_000_000),
    ("ms", 1_000_000), ("us", 1000), ("ns", 1),
  ]

  /// Whole numbers with a unit, the largest first; never negative.
  package static func parse(_ text: String) throws(InvalidInput) -> Duration {
    var rest = Substring(text)
    var total: Int64 = 0
    var previous = Int64.max
    guard !rest.isEmpty else { throw malformed }
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      let letters = rest.dropFirst(digits.count).prefix { $0.isASCII && $0.isLetter }
      rest = rest.dropFirst(digits.count + letters.count)
      guard let count = Int64(digits), let unit = units.first(where: { $0.name == letters }), unit.nanoseconds < previous else {
        throw malformed
      }
      previous = unit.nanoseconds
      let (length, overflow) = count.multipliedReportingOverflow(by: unit.nanoseconds)
      let (sum, carry) = total.addingReportingOverflow(length)
      guard !overflow, !carry else { throw InvalidInput("the duration is too long") }
      total = sum
    }
    return .nanoseconds(total)
  }

  /// The shortest text that `parse` reads back; parts below a nanosecond are dropped.
  package static func format(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    if seconds < 0 || attoseconds < 0 { return "-" + format(.zero - duration) }
    var text = ""
    var rest = seconds
    for unit in units where unit.nanoseconds >= 1_000_000_000 {
      let length = unit.nanoseconds / 1_000_000_000
      if rest >= length { text += "\(rest / length)\(unit.name)" }
      rest %= length
    }
    var fraction = attoseconds / 1_000_000_000
    for unit in units where unit.nanoseconds < 1_000_000_000 {
      if fraction >= unit.nanoseconds { text += "\(fraction / unit.nanoseconds)\(unit.name)" }
      fraction %= unit.nanoseconds
    }
    return text.isEmpty ? "0s" : text
  }

  private static var malformed: InvalidInput { InvalidInput("a duration is written as 250ms, 30s, 5m, 1h30m or 7d") }
}
