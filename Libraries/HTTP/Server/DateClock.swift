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
      cached = Self.format(time(nil))
    }
    return cached
  }

  static func format(_ seconds: time_t) -> [UInt8] {
    var seconds = seconds
    var parts = tm()
    gmtime_r(&seconds, &parts)
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let date = "\(two(parts.tm_mday)) \(months[Int(parts.tm_mon) % 12]) \(1900 + parts.tm_year)"
    let clock = "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
    return Array("\(days[Int(parts.tm_wday) % 7]), \(date) \(clock) GMT".utf8)
  }
}
