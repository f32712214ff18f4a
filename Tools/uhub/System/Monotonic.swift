import CSystem
import Glibc

/// Time that only goes forward; the supervisor measures everything with it.
enum Monotonic {
  static var now: Duration { .nanoseconds(Int64(clamping: uhub_monotonic_nanoseconds())) }

  static func pause(_ duration: Duration) {
    _ = poll(nil, 0, Int32(clamping: duration.milliseconds))
  }
}

extension Duration {
  var milliseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds * 1000 + attoseconds / 1_000_000_000_000_000
  }

  /// `0.8 s`
  var inSeconds: String {
    let tenths = (milliseconds + 50) / 100
    return "\(tenths / 10).\(tenths % 10) s"
  }
}
