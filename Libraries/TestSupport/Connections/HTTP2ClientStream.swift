import EventLoop
import HTTP

/// One request on an HTTP/2 connection, as its client sees it.
package final class HTTP2ClientStream: HTTP2StreamConsumer, @unchecked Sendable {
  // Sendable: used on its loop's thread alone.
  package fileprivate(set) var status: Int?
  package private(set) var fields: HTTPFields = [:]
  package private(set) var body: [UInt8] = []
  package private(set) var trailers: HTTPFields?
  package private(set) var hasEnded = false
  package private(set) var isClosed = false
  package private(set) var error: HTTP2ErrorCode?
  /// False keeps the window shut: a client that does not read.
  package var isReading = true
  var stream: HTTP2Stream?
  private let changes: Changes

  init(on loop: EventLoop) { changes = Changes(on: loop) }

  package var pendingOutput: Int { stream?.pendingOutput ?? 0 }

  package func write(_ bytes: [UInt8]) { if !bytes.isEmpty { stream?.write(bytes) } }
  package func finish() { stream?.finish() }
  package func reset(_ code: HTTP2ErrorCode = .cancel) { stream?.reset(code) }

  /// Opens the window for what was not read so far.
  package func resumeReading() {
    isReading = true
    stream?.consumed(body.count)
  }

  package func head() async throws -> Int {
    try await changes.wait { status != nil || isClosed }
    guard let status else { throw StreamFailed(error: error) }
    return status
  }

  /// Takes exactly this many bytes of the body.
  package func read(_ count: Int) async throws -> [UInt8] {
    try await changes.wait { body.count >= count || hasEnded || isClosed }
    guard body.count >= count else { throw StreamFailed(error: error) }
    defer { body.removeFirst(count) }
    return Array(body.prefix(count))
  }

  /// Takes what has come, waiting for something; empty at the end.
  package func readSome() async throws -> [UInt8] {
    try await changes.wait { !body.isEmpty || hasEnded || isClosed }
    defer { body = [] }
    return body
  }

  /// Waits for the end of the answer.
  package func answer() async throws -> HTTPAnswer {
    try await changes.wait { hasEnded || isClosed }
    guard let status, hasEnded else { throw StreamFailed(error: error) }
    return HTTPAnswer(status: status, fields: fields, body: body, trailers: trailers)
  }

  package func closed() async throws { try await changes.wait { isClosed } }

  /// Returns when everything written has gone to the connection.
  package func written() async throws { try await changes.wait { pendingOutput == 0 || isClosed } }

  // MARK: From the stream

  package func received(status: Int, _ fields: HTTPFields) {
    self.status = status
    self.fields = fields
    changes.tell()
  }

  package func received(_ bytes: UnsafeRawBufferPointer) {
    body.append(contentsOf: bytes)
    if isReading { stream?.consumed(bytes.count) }
    changes.tell()
  }

  package func receivedEnd(trailers: HTTPFields?) {
    self.trailers = trailers
    hasEnded = true
    changes.tell()
  }

  package func drained() { changes.tell() }

  package func closed(_ error: HTTP2ErrorCode?) {
    isClosed = true
    self.error = error
    changes.tell()
  }
}

package struct StreamFailed: Error, Hashable { package let error: HTTP2ErrorCode? }
