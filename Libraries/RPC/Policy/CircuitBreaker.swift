import EventLoop

/// Stops calling an address that keeps failing, and tries it again with one call at a time.
package struct CircuitBreaker: Sendable {
  package enum State: Sendable, Hashable {
    case closed, open(until: LoopTime)
    /// One call is being tried. One that is cancelled tells nothing, so that after a while another is tried.
    case halfOpen(until: LoopTime)
  }

  package private(set) var state = State.closed
  private var failures = 0
  private var backoff: Backoff
  private let threshold: Int

  package init(threshold: Int = 5, backoff: Backoff = Backoff(first: .milliseconds(200), limit: .seconds(5))) {
    self.threshold = threshold
    self.backoff = backoff
  }

  package var isClosed: Bool { state == .closed }

  /// Whether a call may be tried now; in the half-open state only one is.
  package mutating func allows(at now: LoopTime) -> Bool {
    switch state {
    case .closed: return true
    case .open(let until), .halfOpen(let until):
      guard now >= until else { return false }
      state = .halfOpen(until: now + backoff.next())
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
    // Calls that were on their way when it opened fail as well; they say nothing new.
    if case .open = state { return }
    if failures >= threshold { state = .open(until: now + backoff.next()) }
  }
}
