import Primitives

extension ByteBuffer {
  mutating func append(hexadecimal value: Int) {
    var shift = max(0, (Int.bitWidth - value.leadingZeroBitCount - 1) / 4 * 4)
    while shift >= 0 {
      let digit = UInt8(truncatingIfNeeded: value >> shift) & 15
      append(digit < 10 ? 0x30 &+ digit : 0x57 &+ digit)
      shift -= 4
    }
  }
}
