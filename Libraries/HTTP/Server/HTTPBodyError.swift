/// Why a request's body or an answer cannot be completed.
package enum HTTPBodyError: Error, Hashable {
  case tooLarge(limit: Int)
  /// The client took too long between two pieces.
  case timedOut
  case disconnected
  case malformed
}
