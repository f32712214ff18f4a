/// What the next bytes of a connection mean.
package enum HTTP1RequestEvent: Sendable, Hashable {
  case head(HTTPRequestHead, HTTP1Framing)
  /// A piece of the body: these bytes of the input that was given, to be used before they are consumed.
  case body(Range<Int>)
  case end
  case needMore
  /// The last request was the last one of this connection; what still comes is not a request.
  case closed
  case error(HTTP1Error)
}

/// One event, and how many bytes of the input are done with.
package struct HTTP1RequestStep: Sendable, Hashable {
  package let consumed: Int
  package let event: HTTP1RequestEvent
}
