import Protobuf

/// The messages that the other side streams, one after another.
package struct MessageReader<Element: Message>: AsyncSequence, Sendable {
  private let source: any MessageSource

  package init(_ source: any MessageSource) { self.source = source }

  /// The next message, or nil when the other side has finished.
  package func next() async throws -> Element? {
    guard let bytes = try await source.next() else { return nil }
    return try Element(wire: bytes)
  }

  package struct AsyncIterator: AsyncIteratorProtocol {
    let reader: MessageReader
    package func next() async throws -> Element? { try await reader.next() }
  }

  package func makeAsyncIterator() -> AsyncIterator { AsyncIterator(reader: self) }
}

/// Where the bytes of streamed messages come from.
package protocol MessageSource: Sendable {
  func next() async throws -> [UInt8]?
}
