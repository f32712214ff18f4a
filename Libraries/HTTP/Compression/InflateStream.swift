import CZlib
import Primitives

/// The other direction, with a bound on what comes out: a few kilobytes can claim to be gigabytes.
package struct InflateStream: ~Copyable, @unchecked Sendable {
  // Sendable: the stream has exactly one owner, since the struct cannot be copied, and zlib keeps nothing outside it.
  private let stream: UnsafeMutablePointer<z_stream>

  package struct Progress: Sendable {
    /// How much of the input was used; less than all of it only at the end of the stream.
    package let consumed: Int
    package let isAtEnd: Bool
  }

  private static let piece = 16 * 1024

  package init(_ format: DeflateStream.Format, windowBits: Int = 15) throws(CompressionError) {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let bits = Int32(windowBits)
    guard uhub_inflateInit2(stream, format == .raw ? -bits : bits + 16) == Z_OK else {
      stream.deallocate()
      throw .outOfMemory
    }
    self.stream = stream
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  package mutating func reset() {
    inflateReset(stream)
  }

  /// Starts over after an end mark but remembers the window, which what follows may refer to.
  package mutating func resetKeepingWindow() {
    inflateResetKeep(stream)
  }

  /// Appends what the input unfolds to; fails as soon as `out` would hold more than `limit` bytes.
  package mutating func decompress(
    _ input: UnsafeRawBufferPointer, into out: inout ByteBuffer, limit: Int
  ) throws(CompressionError) -> Progress {
    stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.pointee.avail_in = uInt(input.count)
    defer {
      stream.pointee.next_in = nil
      stream.pointee.avail_in = 0
    }
    while true {
      // One byte beyond the limit tells a stream that fits exactly from one that does not.
      let wanted = min(Self.piece, limit - out.count + 1)
      guard wanted > 0 else { throw .tooLarge(limit: limit) }
      let room = out.writable(wanted)
      stream.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
      stream.pointee.avail_out = uInt(wanted)
      let result = inflate(stream, Z_NO_FLUSH)
      out.didWrite(wanted - Int(stream.pointee.avail_out))
      guard out.count <= limit else { throw .tooLarge(limit: limit) }
      let consumed = input.count - Int(stream.pointee.avail_in)
      switch result {
      case Z_STREAM_END: return Progress(consumed: consumed, isAtEnd: true)
      case Z_OK where stream.pointee.avail_out == 0: continue
      case Z_OK, Z_BUF_ERROR: return Progress(consumed: consumed, isAtEnd: false)
      case Z_MEM_ERROR: throw .outOfMemory
      default: throw .corrupt
      }
    }
  }
}
