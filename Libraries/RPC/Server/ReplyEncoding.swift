import HTTP

/// Whether replies may be compressed, and what a reply looks like on the wire.
struct ReplyEncoding {
  // Inside one machine room the processor is dearer than the network, so that only what is large is compressed.
  private static let threshold = 64 << 10
  private let acceptsGzip: Bool

  init(_ head: HTTPRequestHead) { acceptsGzip = head.fields.lists("grpc-accept-encoding", "gzip") }

  /// Whether messages that come in this encoding can be read.
  static func canRead(_ encoding: UnsafeRawBufferPointer) -> Bool {
    encoding.elementsEqual("identity".utf8) || encoding.elementsEqual("gzip".utf8)
  }

  /// Sends the only message of a call.
  func respond(_ stream: HTTP2Stream, _ message: [UInt8]) {
    let (prefix, bytes) = frame(message)
    let head = acceptsGzip && prefix[0] == 1 ? ReplyFields.compressedHead : ReplyFields.head
    stream.respond(status: .ok, HTTPFields(), constant: head, endStream: false)
    stream.write(prefix)
    stream.write(bytes)
    stream.finish(trailers: ReplyFields.okTrailers)
  }

  func begin(_ stream: HTTP2Stream) {
    let head = acceptsGzip ? ReplyFields.compressedHead : ReplyFields.head
    stream.respond(status: .ok, HTTPFields(), constant: head, endStream: false)
  }

  func frame(_ message: [UInt8]) -> (prefix: [UInt8], bytes: [UInt8]) {
    if acceptsGzip, message.count >= Self.threshold, let packed = try? Gzip.compress(message), packed.count < message.count {
      return (messagePrefix(packed.count, isCompressed: true), packed)
    }
    return (messagePrefix(message.count), message)
  }
}
