package enum WebSocketEvent: Sendable, Hashable {
  case text(String)
  case binary([UInt8])
  /// Answered already.
  case ping([UInt8])
  case pong([UInt8])
  /// The peer said goodbye, and the answer, if one was still due, is written. Nothing follows.
  case closed(WebSocketCloseCode?, reason: String)
  /// The peer broke the protocol; the close frame is written. Nothing follows.
  case failed(WebSocketError)
}
