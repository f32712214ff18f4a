/// The pause before a process that ended by itself is started again: short at first, then doubling.
struct Backoff {
  private static let first: Duration = .milliseconds(100)
  private static let longest: Duration = .seconds(10)
  /// A process that lived this long did not end because of its start.
  private static let recovered: Duration = .seconds(30)

  private var pause = Self.first

  mutating func next(lived: Duration) -> Duration {
    if lived >= Self.recovered { pause = Self.first }
    defer { pause = min(pause * 2, Self.longest) }
    return pause
  }
}
