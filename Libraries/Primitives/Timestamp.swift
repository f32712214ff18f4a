/// An instant with nanoseconds, from year 1 to year 9999, as `google.protobuf.Timestamp` has it.
package struct Timestamp: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z; negative before.
  package var seconds: Int64
  /// 0 to 999,999,999, always counted forwards.
  package var nanos: Int32

  package init(seconds: Int64 = 0, nanos: Int32 = 0) {
    self.seconds = seconds
    self.nanos = nanos
  }

  package static let earliest = Timestamp(seconds: -62_135_596_800)
  package static let latest = Timestamp(seconds: 253_402_300_799, nanos: 999_999_999)

  /// Whether it lies in the years that RFC 3339 can write.
  package var isValid: Bool {
    seconds >= Timestamp.earliest.seconds && seconds <= Timestamp.latest.seconds && nanos >= 0 && nanos <= 999_999_999
  }

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.seconds, left.nanos) < (right.seconds, right.nanos)
  }
}
