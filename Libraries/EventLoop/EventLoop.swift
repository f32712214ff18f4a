import CSystem
import Glibc
import CUV

/// One thread, one libuv loop: everything that lives on it runs on it, so that none of it needs a lock.
///
/// It is an executor of Swift tasks as well: a task that prefers it runs between the loop's own callbacks.
package final class EventLoop: @unchecked Sendable {
  // Sendable: all mutable state is touched on the loop's thread alone, but for `inbox`, which has its lock.
  let uv: UnsafeMutablePointer<uv_loop_t>
  package let name: String

  var ready: [UnownedJob] = []
  var running: [UnownedJob] = []
  var callbacks: [() -> Void] = []
  var dirty: [any Flushable] = []
  var timers = TimerHeap()
  var handles = LoopHandles()
  private var stopping = false
  private var thread: pthread_t?

  struct Inbox {
    var jobs: [UnownedJob] = []
    var work: [@Sendable () -> Void] = []
    var isSignalled = false
    var isClosed = false
  }
  let inbox = InboxLock(Inbox())

  /// Memory that a callback may use until it returns: one buffer serves the reads of every connection.
  package let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)

  package init(name: String = "loop") {
    self.name = name
    uv = .allocate(capacity: 1)
    let status = uv_loop_init(uv)
    precondition(status == 0, "no event loop can be made: the process is out of file descriptors")
    handles.open(on: self)
  }

  deinit {
    uv.deallocate()
    scratch.deallocate()
  }

  /// Runs on the calling thread until `stop`; what is scheduled but has not run by then is dropped.
  package func run() {
    CurrentLoop.set(self)
    thread = pthread_self()
    uv_run(uv, UV_RUN_DEFAULT)
    finish()
    CurrentLoop.set(nil)
  }

  /// Ends `run` after the callbacks in progress; may be called from any thread.
  package func stop() {
    execute {
      self.stopping = true
      uv_stop(self.uv)
    }
  }

  private func finish() {
    inbox.withLock { $0.isClosed = true }
    handles.close()
    // Handles are freed by their close callbacks, which need turns of the loop; jobs may still be ready then.
    // A bound, because a socket that somebody has left open keeps the loop alive for ever.
    for _ in 0..<64 where uv_run(uv, UV_RUN_NOWAIT) != 0 { drain() }
    drain()
    uv_loop_close(uv)
  }

  package var isCurrent: Bool { CurrentLoop.get() === self }

  package static var current: EventLoop? { CurrentLoop.get() }

  /// Whether `run` has come to its end, so that nothing happens on the loop any more.
  var hasEnded: Bool { inbox.withLock { $0.isClosed } }

  package func assertCurrent() {
    precondition(isCurrent, "used outside its loop's thread")
  }

  /// Monotonic, from the start of this turn of the loop.
  package var now: LoopTime { LoopTime(nanoseconds: uv_now(uv) &* 1_000_000) }

  /// Runs `work` on the loop, soon; may be called from any thread.
  package func execute(_ work: @escaping @Sendable () -> Void) {
    post { $0.work.append(work) }
  }

  /// Runs `work` on this loop's next drain; only on the loop.
  package func defer_(_ work: @escaping () -> Void) {
    assertCurrent()
    callbacks.append(work)
  }

  func post(_ change: (inout Inbox) -> Void) {
    inbox.withLock { inbox in
      guard !inbox.isClosed else { return }
      change(&inbox)
      guard !inbox.isSignalled else { return }
      inbox.isSignalled = true
      // Under the lock, so that the loop cannot free the handle in between.
      handles.wake()
    }
  }

  /// Runs what is ready until nothing is, then lets connections write what they gathered.
  func drain() {
    var rounds = 0
    repeat {
      collectInbox()
      runReadyJobs()
      runCallbacks()
      flushDirty()
      rounds += 1
    } while hasWork && rounds < 64
    handles.setBusy(hasWork)
  }

  private var hasWork: Bool { !ready.isEmpty || !callbacks.isEmpty || !dirty.isEmpty }

  private func collectInbox() {
    let work = inbox.withLock { inbox -> [@Sendable () -> Void] in
      guard inbox.isSignalled else { return [] }
      inbox.isSignalled = false
      ready.append(contentsOf: inbox.jobs)
      inbox.jobs.removeAll(keepingCapacity: true)
      guard !inbox.work.isEmpty else { return [] }
      defer { inbox.work = [] }
      return inbox.work
    }
    for piece in work { piece() }
  }

  private func runReadyJobs() {
    guard !ready.isEmpty else { return }
    swap(&ready, &running)
    // Run as jobs of a task executor: told that they are isolated, every plain async call would leave its turn once more.
    let executor = asUnownedTaskExecutor()
    for job in running { job.runSynchronously(on: executor) }
    running.removeAll(keepingCapacity: true)
  }

  private func runCallbacks() {
    guard !callbacks.isEmpty else { return }
    let batch = callbacks
    callbacks.removeAll(keepingCapacity: true)
    for callback in batch { callback() }
  }

  private func flushDirty() {
    guard !dirty.isEmpty else { return }
    let batch = dirty
    dirty.removeAll(keepingCapacity: true)
    for connection in batch { connection.flush() }
  }
}

/// What gathers output during a turn of the loop and writes it once at the end.
package protocol Flushable: AnyObject {
  func flush()
}

extension EventLoop {
  /// Has `flush` called at the end of this turn; the caller remembers that it asked.
  package func markDirty(_ connection: any Flushable) {
    dirty.append(connection)
  }
}
