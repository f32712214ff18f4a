import Primitives

/// Whole pieces at once, as RPC messages are compressed.
package enum Gzip {
  package static func compress(_ bytes: UnsafeRawBufferPointer, level: Int = 5, into out: inout ByteBuffer)
    throws(CompressionError)
  {
    var stream = try DeflateStream(.gzip, level: level)
    stream.compress(bytes, flush: .finish, into: &out)
  }

  package static func compress(_ bytes: [UInt8], level: Int = 5) throws(CompressionError) -> [UInt8] {
    var stream = try DeflateStream(.gzip, level: level)
    var out = ByteBuffer(capacity: bytes.count / 3 + 64)
    bytes.withUnsafeBytes { stream.compress($0, flush: .finish, into: &out) }
    return out.toArray()
  }

  /// Appends the content of exactly one member to `out`, at most `limit` bytes of it.
  package static func decompress(_ bytes: UnsafeRawBufferPointer, limit: Int, into out: inout ByteBuffer) throws(CompressionError)
  {
    var stream = try InflateStream(.gzip)
    let start = out.count
    let progress = try stream.decompress(bytes, into: &out, limit: start + limit)
    guard progress.isAtEnd else { throw .truncated }
    guard progress.consumed == bytes.count else { throw .corrupt }
  }

  package static func decompress(_ bytes: [UInt8], limit: Int) throws(CompressionError) -> [UInt8] {
    var out = ByteBuffer(capacity: min(limit, bytes.count * 3) + 64)
    // `withUnsafeBytes` forgets which error it carries.
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(CompressionError) in try decompress(bytes, limit: limit, into: &out) }
    }
    try result.get()
    return out.toArray()
  }
}
