/// How much a peer may send before a message counts as hostile.
package struct HTTP1Limits: Sendable, Hashable {
  /// The request or status line, its end included. Longer: 414.
  package var startLine = 8 * 1024
  /// All field lines of a head together. More: 431.
  package var fieldBytes = 32 * 1024
  package var fieldCount = 100
  package var trailerBytes = 8 * 1024
  package var trailerCount = 32
  /// A chunk's size and extensions.
  package var chunkLine = 256
  /// The body as declared, or as received in chunks. More: 413.
  package var bodyBytes = 64 * 1024 * 1024

  package init() {}
}
