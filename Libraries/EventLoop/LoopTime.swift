import CSystem
import Glibc

/// A point of the monotonic clock.
package struct LoopTime: Sendable, Hashable, Comparable {
  package let nanoseconds: UInt64

  package init(nanoseconds: UInt64) { self.nanoseconds = nanoseconds }

  /// Read from the system now, on any thread.
  package static var system: LoopTime { LoopTime(nanoseconds: uhub_monotonic_nanoseconds()) }

  package static let distantFuture = LoopTime(nanoseconds: .max)

  package static func < (left: LoopTime, right: LoopTime) -> Bool { left.nanoseconds < right.nanoseconds }

  package static func + (time: LoopTime, duration: Duration) -> LoopTime {
    let (sum, overflow) = time.nanoseconds.addingReportingOverflow(duration.clampedNanoseconds)
    return overflow ? .distantFuture : LoopTime(nanoseconds: sum)
  }

  /// What is left from `earlier` to here; zero when it has passed.
  package func remaining(from earlier: LoopTime) -> Duration {
    guard self > earlier else { return .zero }
    return .nanoseconds(Int64(clamping: nanoseconds - earlier.nanoseconds))
  }
}

extension Duration {
  /// Whole nanoseconds; nothing below zero, and no overflow above.
  package var clampedNanoseconds: UInt64 {
    let (seconds, attoseconds) = components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    let (scaled, overflow) = UInt64(seconds).multipliedReportingOverflow(by: 1_000_000_000)
    return overflow ? .max : scaled &+ UInt64(attoseconds / 1_000_000_000)
  }

  package var milliseconds: Double { Double(clampedNanoseconds) / 1_000_000 }
}
