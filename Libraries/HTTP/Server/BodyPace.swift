/// Whether a body comes fast enough: a byte now and then does not count as progress.
struct BodyPace {
  // Within each body time-out a client has to send so much, or the end.
  private static let share = 16 << 10
  private var received = 0

  mutating func isKept(_ count: Int) -> Bool {
    received += count
    guard received >= Self.share else { return false }
    received = 0
    return true
  }
}
