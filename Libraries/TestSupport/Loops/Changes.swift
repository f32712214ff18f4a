import EventLoop

/// Lets a task wait until something on its loop has changed. Used on one loop.
package final class Changes {
  private let loop: EventLoop
  private var waiting: [Waiter] = []

  private final class Waiter {
    var continuation: UnsafeContinuation<Void, any Error>?
    var timer: LoopTimer?

    func finish(_ error: (any Error)? = nil) {
      timer?.cancel()
      let continuation = continuation
      self.continuation = nil
      if let error { continuation?.resume(throwing: error) } else { continuation?.resume() }
    }
  }

  package init(on loop: EventLoop) { self.loop = loop }

  package func tell() {
    loop.assertCurrent()
    let all = waiting
    waiting = []
    for waiter in all { waiter.finish() }
  }

  /// Returns when `condition` holds; a test that waits in vain fails rather than hangs.
  package func wait(patience: Duration = .seconds(40), until condition: () -> Bool) async throws {
    let deadline = loop.now + patience
    loop.assertCurrent()
    while !condition() {
      try await withUnsafeThrowingContinuation { continuation in
        let waiter = Waiter()
        waiter.continuation = continuation
        waiter.timer = loop.schedule(at: deadline) { waiter.finish(WaitedInVain()) }
        waiting.append(waiter)
      }
      loop.assertCurrent()
    }
  }
}

package struct WaitedInVain: Error, CustomStringConvertible {
  package var description: String { "what the test waits for did not happen" }
}
