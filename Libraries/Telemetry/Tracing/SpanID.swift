import Primitives

/// The 8 bytes that name one span of a trace; never zero.
package struct SpanID: Hashable, Sendable, CustomStringConvertible {
  package let bits: UInt64

  package init?(bits: UInt64) {
    guard bits != 0 else { return nil }
    self.bits = bits
  }

  package static func random() -> SpanID { SpanID(bits: RandomBits.next()) ?? random() }

  package func append(to buffer: inout ByteBuffer) { buffer.append(hex: bits) }

  package var description: String {
    var buffer = ByteBuffer(capacity: 16)
    append(to: &buffer)
    return String(buffer.readable)
  }
}
