import Primitives

/// Compresses whole messages for permessage-deflate.
struct MessageDeflater: ~Copyable {
  private var stream: DeflateStream
  private let forgets: Bool
  private var packed = ByteBuffer(capacity: 256)

  private static let tailLength = 4
  private static let keptCapacity = 16 * 1024

  init(windowBits: Int, forgets: Bool) throws(CompressionError) {
    // Memory in proportion to the window: 32 KB at the preferred size instead of zlib's 256 KB.
    stream = try DeflateStream(.raw, level: 5, windowBits: windowBits, memory: max(1, windowBits - 7))
    self.forgets = forgets
  }

  mutating func write(
    _ opcode: WebSocketOpcode, _ payload: UnsafeRawBufferPointer, maskingKey: UInt32?, into out: inout ByteBuffer
  ) {
    packed.removeAll()
    packed.shrink(to: Self.keptCapacity)
    stream.compress(payload, flush: .sync, into: &packed)
    // The flush ends in an empty stored block, 00 00 FF FF, which the receiver puts back; nothing new flushes to nothing.
    if packed.count >= Self.tailLength { packed.truncate(to: packed.count - Self.tailLength) }
    if packed.isEmpty { packed.append(0) }
    WebSocketFrameEncoder.write(opcode, packed.readable, isCompressed: true, maskingKey: maskingKey, into: &out)
    if forgets { stream.reset() }
  }
}
