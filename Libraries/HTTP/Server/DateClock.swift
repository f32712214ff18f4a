import EventLoop
import Glibc

/// The `Date` field's text, made once a second.
final class DateClock {
  private let loop: EventLoop
  private var madeAt = LoopTime(nanoseconds: 0)
  private var cached: [UInt8] = []

  init(loop: EventLoop) { self.loop = loop }

  var text: [UInt8] {
    let now = loop.now
    if cached.isEmpty || now.remaining(from: madeAt) >= .milliseconds(500) {
      madeAt = now
      cached = HTTPDate.bytes(unixSeconds: Int(time(nil)))
    }
    return cached
  }
}
