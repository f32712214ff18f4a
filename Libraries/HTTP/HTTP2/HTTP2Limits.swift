/// What one HTTP/2 connection may ask of this process.
package struct HTTP2Limits: Sendable {
  /// Streams open at once.
  package var concurrentStreams = 128
  /// Bytes of one stream's body that may wait to be read.
  package var streamWindow = 256 << 10
  package var connectionWindow = 4 << 20
  /// Names, values and 32 bytes per field.
  package var headerListSize = 32 << 10
  package var headerFields = 100
  /// Streams the peer may reset within a second before it is sent away (rapid reset).
  package var resetsPerSecond = 100
  /// PING, SETTINGS, PRIORITY, empty DATA and the like within a second: frames that cost us and carry nothing.
  package var idleFramesPerSecond = 200

  package init() {}
}
