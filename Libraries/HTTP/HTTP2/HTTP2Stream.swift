import CNGHTTP2
import EventLoop
import Primitives

/// One request and its answer on an HTTP/2 connection; lives on the connection's loop.
package final class HTTP2Stream {
  package internal(set) var id: Int32
  package unowned let session: HTTP2Session
  package var consumer: (any HTTP2StreamConsumer)?
  var outgoing = OutgoingBody()
  var isDeferred = false
  var hasSentHead = false
  var hasEnded = false
  var wasDrainedSinceWrite = true
  package internal(set) var isClosed = false
  /// What had been framed when somebody last looked, and since when it has been no more.
  private var framedWhenSeen = 0
  private var stalledSince: LoopTime?

  init(id: Int32, session: HTTP2Session) {
    self.id = id
    self.session = session
  }

  /// Body bytes that wait for the peer's window.
  package var pendingOutput: Int { outgoing.count }

  /// Answers; without a body to follow the stream ends here.
  package func respond(status: HTTPStatus, _ fields: HTTPFields, constant: ConstantFields = .none, endStream: Bool) {
    guard !isClosed, !hasSentHead else { return }
    hasSentHead = true
    if endStream { outgoing.isFinished = true }
    session.submitResponse(self, status, fields, constant, endStream: endStream)
  }

  /// Answers with a whole body.
  package func respond(status: HTTPStatus, _ fields: HTTPFields, constant: ConstantFields = .none, body: [UInt8]) {
    guard !isClosed, !hasSentHead else { return }
    hasSentHead = true
    outgoing.append(body)
    outgoing.isFinished = true
    session.submitResponse(self, status, fields, constant, endStream: body.isEmpty)
  }

  package func write(_ bytes: [UInt8]) {
    guard !isClosed, !outgoing.isFinished else { return }
    outgoing.append(bytes)
    wasDrainedSinceWrite = false
    resume()
  }

  /// Ends this side, with trailers or without.
  package func finish(trailers: HTTPFields? = nil) {
    guard !isClosed, !outgoing.isFinished else { return }
    outgoing.isFinished = true
    outgoing.trailers = trailers
    resume()
  }

  package func reset(_ code: HTTP2ErrorCode) {
    guard !isClosed else { return }
    outgoing.removeAll()
    session.submitReset(self, code)
  }

  /// Everything of this side has been framed, its end included.
  package var isSent: Bool { outgoing.isFinished && outgoing.isEmpty }

  /// An answer is given and the peer's half is still open: a reset at once would overtake the answer, none at all would
  /// leave the stream behind.
  package func resetSoon() {
    session.loop.schedule(after: .seconds(1)) { self.reset(.noError) }
  }

  /// Opens the stream's window by what the application has taken.
  package func consumed(_ count: Int) {
    guard !isClosed, count > 0 else { return }
    session.consumed(self, count)
  }

  /// Whether the peer has left output waiting, without taking any, for so long.
  func isStalled(at now: LoopTime, for limit: Duration) -> Bool {
    guard !outgoing.isEmpty, outgoing.framed == framedWhenSeen, let since = stalledSince else {
      framedWhenSeen = outgoing.framed
      stalledSince = outgoing.isEmpty ? nil : now
      return false
    }
    return now.remaining(from: since) >= limit
  }

  private func resume() {
    if isDeferred {
      isDeferred = false
      session.resume(self)
    }
    session.setNeedsFlush()
  }

  /// Fills a DATA frame; called by nghttp2 when the windows allow one.
  func fill(_ target: UnsafeMutableRawBufferPointer, _ flags: inout UInt32) -> Int {
    let count = outgoing.read(into: target)
    guard outgoing.isEmpty else { return count }
    guard outgoing.isFinished else {
      if count == 0 {
        isDeferred = true
        return Int(NGHTTP2_ERR_DEFERRED.rawValue)
      }
      return count
    }
    flags |= NGHTTP2_DATA_FLAG_EOF.rawValue
    if let trailers = outgoing.trailers {
      flags |= NGHTTP2_DATA_FLAG_NO_END_STREAM.rawValue
      session.submitTrailers(self, trailers)
    }
    return count
  }
}
