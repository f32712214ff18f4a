/// The connection under an exchange: HTTP/1.1 or an HTTP/2 stream.
protocol ExchangeTransport: AnyObject {
  func send(_ head: HTTPResponseHead, wholeBody: [UInt8])
  func begin(_ head: HTTPResponseHead)
  func send(_ bytes: [UInt8])
  func finish(trailers: HTTPFields?)
  /// Breaks the exchange off so that the client notices.
  func abort()
  /// The handler has taken this much of the body.
  func consumed(_ count: Int)
  var pendingOutput: Int { get }
  /// Turns the exchange into a tunnel; false where the request does not allow it.
  func beginTunnel(_ head: HTTPResponseHead) -> Bool
}
