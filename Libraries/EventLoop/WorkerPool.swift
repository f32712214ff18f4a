import CSystem
import Glibc
import Synchronization

/// A few threads for work that blocks or takes long: password hashes, big parses, files.
package final class WorkerPool: @unchecked Sendable {
  // Sendable: `queue`, `idle`, `threads` and `isClosed` are touched only with `mutex` held.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var queue: [@Sendable () -> Void] = []
  private var idle = 0
  private var threads = 0
  private var isClosed = false
  private let limit: Int
  private let capacity: Int

  package init(threads: Int = 2, capacity: Int = 1024) {
    limit = max(threads, 1)
    self.capacity = capacity
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    pthread_cond_destroy(condition)
    mutex.deallocate()
    condition.deallocate()
  }

  /// Runs `work` on a thread of the pool. Refused when too much waits already; skipped when cancelled before it began.
  package func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    let isCancelled = Flag()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let taken = submit {
          if isCancelled.isSet { return continuation.resume(throwing: CancellationError()) }
          continuation.resume(with: Swift.Result { try work() })
        }
        if !taken { continuation.resume(throwing: WorkerPoolError.full) }
      }
    } onCancel: {
      isCancelled.set()
    }
  }

  private func submit(_ job: @escaping @Sendable () -> Void) -> Bool {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    guard !isClosed, queue.count < capacity else { return false }
    queue.append(job)
    if idle > 0 {
      pthread_cond_signal(condition)
    } else if threads < limit {
      threads += 1
      spawn()
    }
    return true
  }

  private func spawn() {
    // Retained for the thread, released when it ends.
    let context = Unmanaged.passRetained(self).toOpaque()
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<WorkerPool>.fromOpaque(context).takeRetainedValue().work()
        return nil
      }, context)
    pthread_detach(thread)
  }

  private func work() {
    while let job = nextJob() { job() }
  }

  private func nextJob() -> (@Sendable () -> Void)? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while queue.isEmpty {
      if isClosed { return nil }
      idle += 1
      pthread_cond_wait(condition, mutex)
      idle -= 1
    }
    return queue.removeFirst()
  }

  /// Takes nothing more; the threads end when the queue is empty.
  package func shutdown() {
    pthread_mutex_lock(mutex)
    isClosed = true
    pthread_cond_broadcast(condition)
    pthread_mutex_unlock(mutex)
  }

  private final class Flag: Sendable {
    private let value = Atomic(false)
    var isSet: Bool { value.load(ordering: .acquiring) }
    func set() { value.store(true, ordering: .releasing) }
  }
}

package enum WorkerPoolError: Error { case full }
