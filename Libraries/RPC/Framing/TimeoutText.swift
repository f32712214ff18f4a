import EventLoop

/// `grpc-timeout`: at most eight digits and a unit.
package enum TimeoutText {
  package static func encode(_ duration: Duration) -> String {
    var value = max(duration.clampedNanoseconds, 1)
    for (unit, step) in [("n", 1000), ("u", 1000), ("m", 1000), ("S", 60), ("M", 60), ("H", 1)] as [(String, UInt64)] {
      if value < 100_000_000 { return "\(value)\(unit)" }
      value /= step
    }
    return "99999999H"
  }

  package static func decode(_ text: String) -> Duration? {
    guard let unit = text.last, (2...9).contains(text.utf8.count), let value = Int64(text.dropLast()), value >= 0,
      text.utf8.dropLast().allSatisfy({ (48...57).contains($0) })
    else { return nil }
    switch unit {
    case "n": return .nanoseconds(value)
    case "u": return .microseconds(value)
    case "m": return .milliseconds(value)
    case "S": return .seconds(value)
    case "M": return .seconds(value * 60)
    case "H": return .seconds(value * 3600)
    default: return nil
    }
  }
}
