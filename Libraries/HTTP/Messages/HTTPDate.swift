import Glibc
import Primitives

/// Dates as HTTP writes them: `Sun, 06 Nov 1994 08:49:37 GMT`.
package enum HTTPDate {
  private static let days: [StaticString] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months: [StaticString] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Empty for a time whose year has not four digits.
  package static func bytes(unixSeconds: Int) -> [UInt8] {
    var seconds = unixSeconds
    var time = tm()
    guard gmtime_r(&seconds, &time) != nil, (-900...8099).contains(time.tm_year) else { return [] }
    let year = Int(time.tm_year) + 1900
    var out = ByteBuffer(capacity: 32)
    out.append(days[Int(time.tm_wday)])
    out.append(", ")
    out.append(twoDigits: Int(time.tm_mday))
    out.append(ASCII.space)
    out.append(months[Int(time.tm_mon)])
    out.append(ASCII.space)
    out.append(twoDigits: year / 100)
    out.append(twoDigits: year % 100)
    out.append(ASCII.space)
    out.append(twoDigits: Int(time.tm_hour))
    out.append(ASCII.colon)
    out.append(twoDigits: Int(time.tm_min))
    out.append(ASCII.colon)
    out.append(twoDigits: Int(time.tm_sec))
    out.append(" GMT")
    return out.toArray()
  }
}

extension ByteBuffer {
  fileprivate mutating func append(twoDigits value: Int) {
    append(0x30 + UInt8(truncatingIfNeeded: value / 10 % 10))
    append(0x30 + UInt8(truncatingIfNeeded: value % 10))
  }
}
