package struct WebSocketLimits: Sendable, Hashable {
  /// A message after its fragments are joined and inflated.
  package var messageBytes = 1024 * 1024
  /// Outgoing messages below this are not worth compressing.
  package var compressionThreshold = 64

  package init() {}
}
