import Dispatch
import Foundation
import TestSupport

/// Work that holds its thread until it is released.
final class Blocker: Sendable {
  let started = Gate()
  private let semaphore = DispatchSemaphore(value: 0)

  func block() {
    started.open()
    semaphore.wait()
  }

  func release() { semaphore.signal() }
}

/// Holds threads until all of them are there.
final class Meeting: @unchecked Sendable {
  // Sendable: `missing` is touched only with the condition held.
  private let condition = NSCondition()
  private var missing: Int

  init(of count: Int) { missing = count }

  func join() {
    condition.withLock {
      missing -= 1
      condition.broadcast()
      while missing > 0 { condition.wait() }
    }
  }
}
