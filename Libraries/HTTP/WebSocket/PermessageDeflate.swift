/// The agreed form of permessage-deflate (RFC 7692).
package struct PermessageDeflate: Sendable, Hashable {
  /// Whether each side forgets its window after every message: worse compression, no memory held between messages.
  package var serverForgets = false
  package var clientForgets = false
  /// How far back each side refers, as a power of two.
  package var serverWindowBits = 15
  package var clientWindowBits = 15

  package init() {}

  /// What this server wants whatever the client offers: small windows, since each connection holds its own.
  package static let serverPreference: PermessageDeflate = {
    var preference = PermessageDeflate()
    preference.serverWindowBits = 12
    preference.clientWindowBits = 12
    return preference
  }()
}
