/// What a request's head says about the connection and about where its body ends.
package struct HTTP1Framing: Sendable, Hashable {
  package enum Body: Sendable, Hashable {
    case none
    case length(Int)
    case chunked
    /// Only a response: the body lasts until the connection closes.
    case untilClose
  }

  package var body: Body
  /// Whether another message may follow on the connection.
  package var keepAlive: Bool
  /// `Expect: 100-continue`: the client waits for an interim answer before it sends the body.
  package var expectsContinue = false
  /// `Connection: upgrade` with an `Upgrade` field; which protocol is for the handler to read.
  package var wantsUpgrade = false
}
