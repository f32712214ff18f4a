import EventLoop
import HTTP
import TLS

/// A client of one HTTP/2 connection.
package final class HTTP2Client: HTTP2SessionDelegate, @unchecked Sendable {
  // Sendable: used on its loop's thread alone.
  package let session: HTTP2Session
  package private(set) var isGoingAway = false
  package private(set) var closeReason: String?
  package let changes: Changes

  package init(_ wire: Wire, on loop: EventLoop, limits: HTTP2Limits = HTTP2Limits()) {
    changes = Changes(on: loop)
    let placeholder = HTTP2ClientDelegate()
    session = HTTP2Session(role: .client, loop: loop, limits: limits, delegate: placeholder)
    session.delegate = self
    if let channel = wire.channel { session.attach(channel) }
    session.channelOpened()
    wire.handOver(to: session)
  }

  package static func connect(
    to address: SocketAddress, on loop: EventLoop, tls: TLSContext, limits: HTTP2Limits = HTTP2Limits()
  ) async throws -> HTTP2Client {
    HTTP2Client(try await Wire.connect(to: address, on: loop, tls: tls), on: loop, limits: limits)
  }

  /// Opens a stream; the body is written on it.
  package func open(
    _ method: StaticString, _ target: String, _ fields: HTTPFields = [:]
  ) throws -> HTTP2ClientStream {
    let consumer = HTTP2ClientStream(on: session.loop)
    guard let stream = session.request(method: method, path: target, authority: "localhost", fields, consumer: consumer) else {
      throw ConnectionFailed(end: .failed("no stream can be opened"))
    }
    consumer.stream = stream
    return consumer
  }

  package func request(
    _ method: StaticString, _ target: String, _ fields: HTTPFields = [:], body: [UInt8] = []
  ) async throws -> HTTPAnswer {
    let stream = try open(method, target, fields)
    stream.write(body)
    stream.finish()
    return try await stream.answer()
  }

  package func close() { session.channel?.close() }

  /// Returns when the connection has ended.
  package func closed() async throws { try await changes.wait { closeReason != nil } }

  package func sessionGoesAway(_ session: HTTP2Session) {
    isGoingAway = true
    changes.tell()
  }

  package func sessionClosed(_ session: HTTP2Session, _ reason: String) {
    closeReason = reason
    changes.tell()
  }
}

/// Stands in until the client itself can be the delegate.
private final class HTTP2ClientDelegate: HTTP2SessionDelegate {
  func sessionClosed(_ session: HTTP2Session, _ reason: String) {}
}
