/// Something that happens later on a loop, unless it is cancelled before.
package final class LoopTimer {
  fileprivate(set) var deadline: LoopTime
  fileprivate var action: (() -> Void)?

  init(deadline: LoopTime, action: @escaping () -> Void) {
    self.deadline = deadline
    self.action = action
  }

  var isDead: Bool { action == nil }

  /// On the loop; harmless when it has fired.
  package func cancel() { action = nil }

  func fire() {
    let action = action
    self.action = nil
    action?()
  }
}

extension EventLoop {
  /// Has `action` run on the loop once `delay` has passed; only on the loop.
  @discardableResult
  package func schedule(after delay: Duration, _ action: @escaping () -> Void) -> LoopTimer {
    schedule(at: now + delay, action)
  }

  @discardableResult
  package func schedule(at deadline: LoopTime, _ action: @escaping () -> Void) -> LoopTimer {
    assertCurrent()
    let timer = LoopTimer(deadline: deadline, action: action)
    if timers.push(timer) { armTimer() }
    return timer
  }

  func fireTimers() {
    let now = now
    while let timer = timers.popDue(now) { timer.fire() }
    armTimer()
    drain()
  }

  private func armTimer() {
    guard let next = timers.first else { return handles.disarm() }
    let wait = next.remaining(from: now).clampedNanoseconds
    handles.arm(after: wait / 1_000_000 + (wait % 1_000_000 == 0 ? 0 : 1))
  }
}
