import Protobuf

/// Streams messages to the other side.
package struct MessageWriter<Element: Message>: Sendable {
  private let sink: any MessageSink

  package init(_ sink: any MessageSink) { self.sink = sink }

  /// Returns when there is room for more: a slow reader slows the writer.
  package func send(_ message: Element) async throws {
    try await sink.send(message.wire())
  }
}

/// Where the bytes of streamed messages go.
package protocol MessageSink: Sendable {
  func send(_ message: [UInt8]) async throws
}
