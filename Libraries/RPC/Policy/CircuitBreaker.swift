import EventLoop

/// Stops calling an address that keeps failing, and tries it again with one call at a time.
package struct CircuitBreaker: Sendable {
  package enum State: Sendable, Hashable { case closed, open(until: LoopTime), halfOpen }

  package private(set) var state = State.closed
  private var failures = 0
  private var backoff: Backoff
  private let threshold: Int

  package init(threshold: Int = 5, backoff: Backoff = Backoff(first: .milliseconds(200), limit: .seconds(5))) {
    self.threshold = threshold
    self.backoff = backoff
  }

  /// Whether a call may be tried now; in the half-open state only one is.
  package mutating func allows(at now: LoopTime) -> Bool {
    switch state {
    case .closed: return true
    case .halfOpen: return false
    case .open(let until):
      guard now >= until else { return false }
      state = .halfOpen
      return true
    }
  }

  package mutating func succeeded() {
    failures = 0
    backoff.reset()
    state = .closed
  }

  /// Counts what speaks of the peer's health: it was away, or did not answer in time.
  package mutating func failed(at now: LoopTime) {
    failures += 1
    if state == .halfOpen || failures >= threshold { state = .open(until: now + backoff.next()) }
  }
}
