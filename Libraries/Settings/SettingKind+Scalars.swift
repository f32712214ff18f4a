import Primitives

extension SettingKind where Value == String {
  package static var string: Self {
    SettingKind(form: "text", standIn: "", format: { $0 }) { text throws(InvalidInput) in text }
  }
}

extension SettingKind where Value == Bool {
  package static var bool: Self {
    SettingKind(form: "true or false", standIn: false, format: { "\($0)" }) { text throws(InvalidInput) in
      switch text.lowercased() {
      case "true", "yes", "on", "1": return true
      case "false", "no", "off", "0": return false
      default: throw InvalidInput("is neither true nor false")
      }
    }
  }
}

extension SettingKind where Value == Int {
  package static func int(_ range: ClosedRange<Int>) -> Self {
    let form = "number from \(range.lowerBound) to \(range.upperBound)"
    return SettingKind(form: form, standIn: range.lowerBound, format: { "\($0)" }) { text throws(InvalidInput) in
      guard let number = Int(text) else { throw InvalidInput("is not a whole number") }
      guard range.contains(number) else { throw InvalidInput("is not from \(range.lowerBound) to \(range.upperBound)") }
      return number
    }
  }

  /// A count of bytes: `512`, `64KB`, `16MB`, `2GB`. A KB is 1024 bytes, as memory and PostgreSQL count.
  package static func bytes(_ range: ClosedRange<Int> = 0...Int.max) -> Self {
    SettingKind(form: "bytes, as 64KB or 16MB", standIn: range.lowerBound, format: ByteCountText.format) {
      text throws(InvalidInput) in
      let count = try ByteCountText.parse(text)
      guard range.contains(count) else {
        throw InvalidInput("is not from \(ByteCountText.format(range.lowerBound)) to \(ByteCountText.format(range.upperBound))")
      }
      return count
    }
  }
}

extension SettingKind where Value == Double {
  package static func double(_ range: ClosedRange<Double>) -> Self {
    let form = "number from \(range.lowerBound) to \(range.upperBound)"
    return SettingKind(form: form, standIn: range.lowerBound, format: { "\($0)" }) { text throws(InvalidInput) in
      guard let number = Double(text), number.isFinite else { throw InvalidInput("is not a number") }
      guard range.contains(number) else { throw InvalidInput("is not from \(range.lowerBound) to \(range.upperBound)") }
      return number
    }
  }
}

extension SettingKind where Value == Duration {
  package static func duration(_ range: ClosedRange<Duration> = .zero ... .seconds(365 * 86_400)) -> Self {
    SettingKind(form: "duration, as 250ms, 30s or 5m", standIn: range.lowerBound, format: DurationText.format) {
      text throws(InvalidInput) in
      let duration = try DurationText.parse(text)
      guard range.contains(duration) else {
        throw InvalidInput("is not from \(DurationText.format(range.lowerBound)) to \(DurationText.format(range.upperBound))")
      }
      return duration
    }
  }
}
