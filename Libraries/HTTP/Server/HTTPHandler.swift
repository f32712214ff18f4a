/// What answers requests.
package protocol HTTPHandler: Sendable {
  /// Answers through the exchange; returning without an answer is a 500. Cancelled when the client has gone.
  func handle(_ exchange: HTTPExchange) async
}
