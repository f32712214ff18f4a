import Primitives

/// Who owns a connection's streams: a server, or a client's pool.
package protocol HTTP2SessionDelegate: AnyObject {
  func sessionOpened(_ session: HTTP2Session)
  /// A server is given each request when its header block is complete; it sets the stream's consumer.
  func session(_ session: HTTP2Session, opened stream: HTTP2Stream, _ head: HTTPRequestHead, isComplete: Bool)
  /// A server answers a header block that makes no request.
  func session(_ session: HTTP2Session, refused reason: HeaderBlock.Refusal, on stream: HTTP2Stream)
  /// The peer will take no new streams.
  func sessionGoesAway(_ session: HTTP2Session)
  /// Called once, last; every stream has been told before.
  func sessionClosed(_ session: HTTP2Session, _ reason: String)
}

extension HTTP2SessionDelegate {
  package func sessionOpened(_ session: HTTP2Session) {}
  package func session(_ session: HTTP2Session, opened stream: HTTP2Stream, _ head: HTTPRequestHead, isComplete: Bool) {
    stream.reset(.refusedStream)
  }
  package func session(_ session: HTTP2Session, refused reason: HeaderBlock.Refusal, on stream: HTTP2Stream) {
    stream.respond(status: reason.status, ["content-length": "0"], endStream: true)
  }
  package func sessionGoesAway(_ session: HTTP2Session) {}
}

/// What happens to one stream. All calls come on the loop.
package protocol HTTP2StreamConsumer: AnyObject {
  /// A client is given the answer's head; informational ones (1xx) are dropped before.
  func received(status: Int, _ fields: HTTPFields)
  /// Say `consumed` when the bytes are dealt with: that opens the window for more.
  func received(_ bytes: UnsafeRawBufferPointer)
  /// The peer has sent everything; trailers are nil when there were none.
  func receivedEnd(trailers: HTTPFields?)
  /// What was queued has gone to the connection.
  func drained()
  /// Called once, last: nil when both sides have finished.
  func closed(_ error: HTTP2ErrorCode?)
}

extension HTTP2StreamConsumer {
  package func received(status: Int, _ fields: HTTPFields) {}
  package func drained() {}
}
