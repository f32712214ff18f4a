/// When a call is made again. Only a method that says it is idempotent is, unless the peer surely did not begin.
package struct RetryPolicy: Sendable {
  package var attempts = 3
  package var backoff = Backoff(first: .milliseconds(20), limit: .milliseconds(500))

  package init() {}

  func mayRetry(_ error: RPCError, attempt: Int, isIdempotent: Bool, wasRefused: Bool) -> Bool {
    guard attempt < attempts else { return false }
    return wasRefused || (isIdempotent && error.status == .unavailable)
  }
}
