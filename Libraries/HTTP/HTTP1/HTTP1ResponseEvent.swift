package enum HTTP1ResponseEvent: Sendable, Hashable {
  /// A 1xx answer; the final one follows.
  case interim(HTTPResponseHead)
  case head(HTTPResponseHead, HTTP1Framing)
  /// A piece of the body: these bytes of the input that was given, to be used before they are consumed.
  case body(Range<Int>)
  case end
  case needMore
  /// Nothing more is expected on the connection: it was the last answer, or the protocol has changed.
  case closed
  case error(HTTP1Error)
}

/// One event, and how many bytes of the input are done with.
package struct HTTP1ResponseStep: Sendable, Hashable {
  package let consumed: Int
  package let event: HTTP1ResponseEvent
}
