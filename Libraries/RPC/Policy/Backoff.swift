/// Growing waits between tries, with jitter, so that many clients do not come back at once.
package struct Backoff: Sendable {
  package var first: Duration
  package var limit: Duration
  private var tries = 0

  package init(first: Duration = .milliseconds(50), limit: Duration = .seconds(5)) {
    self.first = first
    self.limit = limit
  }

  /// Between half of the wait and the whole of it.
  package mutating func next(random: Double = .random(in: 0..<1)) -> Duration {
    let doubled = first * Double(1 << min(tries, 16))
    tries += 1
    return min(doubled, limit) * (0.5 + random / 2)
  }

  package mutating func reset() { tries = 0 }
}
