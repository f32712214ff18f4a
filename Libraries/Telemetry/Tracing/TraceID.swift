import Primitives

/// The 16 bytes that name a whole trace; never all zero.
package struct TraceID: Hashable, Sendable, CustomStringConvertible {
  package let high: UInt64
  package let low: UInt64

  package init?(high: UInt64, low: UInt64) {
    guard high | low != 0 else { return nil }
    self.high = high
    self.low = low
  }

  package static func random() -> TraceID {
    TraceID(high: RandomBits.next(), low: RandomBits.next()) ?? random()
  }

  package func append(to buffer: inout ByteBuffer) {
    buffer.append(hex: high)
    buffer.append(hex: low)
  }

  package var description: String {
    var buffer = ByteBuffer(capacity: 32)
    append(to: &buffer)
    return String(buffer.readable)
  }
}
