enum WebSocketMask {
  /// Applies or takes off the mask, eight bytes at a time. `phase` is how many bytes of the payload came before.
  static func apply(_ key: UInt32, phase: Int, to bytes: UnsafeMutableRawBufferPointer) {
    // The key is kept as it lies in memory, so that its first byte is the lowest on this little-endian platform.
    let shift = UInt32(truncatingIfNeeded: phase & 3) * 8
    let little = UInt32(littleEndian: key)
    let turned = shift == 0 ? little : little >> shift | little << (32 - shift)
    let wide = UInt64(turned) << 32 | UInt64(turned)
    var index = 0
    while index + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) ^ wide
      bytes.storeBytes(of: word.littleEndian, toByteOffset: index, as: UInt64.self)
      index += 8
    }
    while index < bytes.count {
      bytes[index] ^= UInt8(truncatingIfNeeded: turned >> (UInt32(truncatingIfNeeded: index & 3) * 8))
      index += 1
    }
  }
}
