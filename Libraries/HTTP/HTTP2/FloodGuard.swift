import EventLoop

/// Counts what a peer does within a second, and says when it is too much.
struct FloodGuard {
  private let limit: Int
  private var windowStart = LoopTime(nanoseconds: 0)
  private var count = 0

  init(perSecond limit: Int) { self.limit = limit }

  /// False once the peer has used up this second.
  mutating func allows(at now: LoopTime) -> Bool {
    if now.remaining(from: windowStart) >= .seconds(1) {
      windowStart = now
      count = 0
    }
    count += 1
    return count <= limit
  }
}
