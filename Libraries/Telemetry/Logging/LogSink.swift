/// Where finished lines go, from any thread.
package protocol LogSink: Sendable {
  /// A whole line with its end; it must not block for long.
  func write(_ line: UnsafeRawBufferPointer)
}
