import HTTP

/// Bytes both ways: a connection, or one stream of it.
package protocol ByteStream: AnyObject {
  func write(_ bytes: [UInt8])
  /// Empty at the end.
  func readSome() async throws -> [UInt8]
}

extension Wire: ByteStream {}
extension HTTP2ClientStream: ByteStream {}
