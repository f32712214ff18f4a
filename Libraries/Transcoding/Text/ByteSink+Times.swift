import Primitives

/// Times as JSON has them. The caller has reserved 48 bytes.
extension ByteSink {
  /// `2026-03-01T09:30:00.250Z`, of a timestamp that is valid.
  mutating func put(_ timestamp: Timestamp) {
    put(UInt8(ascii: "\""))
    let seconds = Int(timestamp.seconds)
    let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
    put(dayOfEpoch: days)
    let time = seconds - days * 86_400
    put(UInt8(ascii: "T"))
    put(twoDigits: time / 3600)
    put(UInt8(ascii: ":"))
    put(twoDigits: time / 60 % 60)
    put(UInt8(ascii: ":"))
    put(twoDigits: time % 60)
    put(fraction: Int(timestamp.nanos))
    put(UInt8(ascii: "Z"))
    put(UInt8(ascii: "\""))
  }

  /// `-1.500s`; both parts have the same sign.
  mutating func put(durationSeconds seconds: Int64, nanos: Int32) {
    put(UInt8(ascii: "\""))
    if seconds < 0 || nanos < 0 { put(UInt8(ascii: "-")) }
    put(decimal: Int64(clamping: seconds.magnitude))
    put(fraction: Int(nanos.magnitude))
    put(UInt8(ascii: "s"))
    put(UInt8(ascii: "\""))
  }

  /// Years begin in March here, so that the leap day is the last one of its year; eras of 400 years are all alike.
  private mutating func put(dayOfEpoch days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let day = shifted - era * 146_097
    let yearOfEra = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    put(twoDigits: year / 100)
    put(twoDigits: year % 100)
    put(UInt8(ascii: "-"))
    put(twoDigits: month)
    put(UInt8(ascii: "-"))
    put(twoDigits: dayOfYear - (153 * march + 2) / 5 + 1)
  }

  /// Nothing, or 3, 6 or 9 digits.
  private mutating func put(fraction nanos: Int) {
    if nanos == 0 { return }
    put(UInt8(ascii: "."))
    put(threeDigits: nanos / 1_000_000)
    if nanos % 1_000_000 == 0 { return }
    put(threeDigits: nanos / 1000 % 1000)
    if nanos % 1000 == 0 { return }
    put(threeDigits: nanos % 1000)
  }

  private mutating func put(threeDigits value: Int) {
    put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / 100))
    put(twoDigits: value % 100)
  }
}
