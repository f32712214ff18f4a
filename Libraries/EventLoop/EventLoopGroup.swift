import Glibc

/// Loops with a thread each.
package final class EventLoopGroup: Sendable {
  package let loops: [EventLoop]
  private let threads: [LoopThread]

  package init(count: Int, name: String = "loop") {
    loops = (0..<max(count, 1)).map { EventLoop(name: "\(name)-\($0)") }
    threads = loops.map(LoopThread.init)
  }

  /// Stops every loop and waits for its thread.
  package func shutdown() {
    for loop in loops { loop.stop() }
    for thread in threads { thread.join() }
  }
}

/// A thread that runs one loop.
struct LoopThread: Sendable {
  private let id: UInt

  init(_ loop: EventLoop) {
    // Retained for the thread, which releases it when the loop has ended.
    let context = Unmanaged.passRetained(loop).toOpaque()
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<EventLoop>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, context)
    precondition(status == 0, "no thread can be made")
    id = UInt(thread)
  }

  func join() { pthread_join(pthread_t(id), nil) }
}
