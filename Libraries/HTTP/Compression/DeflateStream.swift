import CZlib
import Primitives

/// One direction of zlib's compression. Reusable: `reset` is much cheaper than a new one, whose tables are hundreds of kilobytes.
package struct DeflateStream: ~Copyable, @unchecked Sendable {
  // Sendable: the stream has exactly one owner, since the struct cannot be copied, and zlib keeps nothing outside it.
  private let stream: UnsafeMutablePointer<z_stream>

  package enum Format: Sendable { case raw, gzip }

  package enum Flush: Sendable {
    case none
    /// All that was written can be read by the other side.
    case sync
    case finish

    fileprivate var code: Int32 {
      switch self {
      case .none: Z_NO_FLUSH
      case .sync: Z_SYNC_FLUSH
      case .finish: Z_FINISH
      }
    }
  }

  /// Memory is about 2^(windowBits+2) + 2^(memory+9) bytes.
  package init(_ format: Format, level: Int = 5, windowBits: Int = 15, memory: Int = 8) throws(CompressionError) {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let bits = Int32(windowBits)
    guard uhub_deflateInit2(stream, Int32(level), format == .raw ? -bits : bits + 16, Int32(memory)) == Z_OK else {
      stream.deallocate()
      throw .outOfMemory
    }
    self.stream = stream
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  package mutating func reset() {
    deflateReset(stream)
  }

  package mutating func compress(_ input: UnsafeRawBufferPointer, flush: Flush, into out: inout ByteBuffer) {
    stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.pointee.avail_in = uInt(input.count)
    while true {
      let room = out.writable(1024)
      stream.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
      stream.pointee.avail_out = uInt(clamping: room.count)
      let offered = stream.pointee.avail_out
      let result = deflate(stream, flush.code)
      out.didWrite(Int(offered - stream.pointee.avail_out))
      // Room left over means that zlib has nothing more to say for this input.
      if result != Z_OK || stream.pointee.avail_out > 0 { break }
    }
    stream.pointee.next_in = nil
    stream.pointee.avail_in = 0
  }
}
