/// Why a request's body or an answer cannot be completed.
package enum HTTPBodyError: Error, Hashable {
  case tooLarge(limit: Int)
  case disconnected
  case malformed
}
