import Glibc

/// A lock around what other threads leave for a loop.
///
/// Not `Mutex`: its slow path lives in a library that the thread sanitizer does not see into, and this is the lock at
/// which threads really meet. `dev/tsan-suppressions` would do as well, but each suppressed report costs milliseconds.
final class InboxLock<State>: @unchecked Sendable {
  // Sendable: `state` is touched only with the mutex held.
  private var state: State
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  init(_ state: State) {
    self.state = state
    pthread_mutex_init(mutex, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  func withLock<Result>(_ body: (inout State) throws -> Result) rethrows -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body(&state)
  }
}
