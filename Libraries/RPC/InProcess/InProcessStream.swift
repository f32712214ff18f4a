/// One direction of a stream inside a process.
final class InProcessStream: MessageSource, RequestSink {
  private let stream: AsyncThrowingStream<[UInt8], any Error>
  private let continuation: AsyncThrowingStream<[UInt8], any Error>.Continuation

  init() { (stream, continuation) = AsyncThrowingStream.makeStream() }

  func next() async throws -> [UInt8]? {
    var iterator = stream.makeAsyncIterator()
    return try await iterator.next()
  }

  func send(_ message: [UInt8]) async throws {
    if case .terminated = continuation.yield(message) { throw CancellationError() }
  }

  func finish() async throws { continuation.finish() }
  func finish(_ error: RPCError?) { continuation.finish(throwing: error) }
}
