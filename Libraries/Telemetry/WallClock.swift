import Glibc
import Primitives

/// The time of day; a function, so that a test can hold it still.
package typealias WallClock = @Sendable () -> Timestamp

/// The system's time of day.
package func systemTime() -> Timestamp {
  var now = timespec()
  clock_gettime(CLOCK_REALTIME, &now)
  return Timestamp(seconds: Int64(now.tv_sec), nanos: Int32(truncatingIfNeeded: now.tv_nsec))
}
