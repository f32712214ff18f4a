import Primitives

/// Unfolds the messages of a peer that compresses, never beyond the limit of a message.
struct MessageInflater: ~Copyable {
  private var stream: InflateStream
  private let forgets: Bool

  init(windowBits: Int, forgets: Bool) throws(CompressionError) {
    // zlib reads a window of 256 bytes only through one of 512.
    stream = try InflateStream(.raw, windowBits: max(windowBits, 9))
    self.forgets = forgets
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer, to message: inout ByteBuffer, limit: Int) throws(CompressionError) {
    var rest = bytes
    while rest.count > 0 {
      let progress = try stream.decompress(rest, into: &message, limit: limit)
      // A final block may end inside a message (RFC 7692 §7.2.3.4): what follows is a new stream over the same window.
      if progress.isAtEnd { stream.resetKeepingWindow() }
      guard progress.consumed > 0 else { throw .corrupt }
      rest = UnsafeRawBufferPointer(rebasing: rest[progress.consumed...])
    }
  }

  /// Puts back the four bytes that the sender left out (RFC 7692 §7.2.2).
  mutating func finishMessage(_ message: inout ByteBuffer, limit: Int) throws(CompressionError) {
    let tail: [UInt8] = [0x00, 0x00, 0xFF, 0xFF]
    try tail.withUnsafeBufferPointer { (bytes) throws(CompressionError) in
      try append(UnsafeRawBufferPointer(bytes), to: &message, limit: limit)
    }
    if forgets { stream.reset() }
  }
}
