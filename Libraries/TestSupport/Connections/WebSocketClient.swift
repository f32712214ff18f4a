import EventLoop
import HTTP
import Primitives

/// A WebSocket as its client sees it, over HTTP/1.1 or an HTTP/2 stream.
package final class WebSocketClient: @unchecked Sendable {
  // Sendable: used on its loop's thread alone.
  private let stream: any ByteStream
  private var state: WebSocketConnectionState
  private var input = ByteBuffer(capacity: 16)
  private var output = ByteBuffer(capacity: 16)

  private init(_ stream: any ByteStream, _ compression: PermessageDeflate?) {
    self.stream = stream
    state = WebSocketConnectionState(role: .client, compression: compression)
  }

  package static func open(_ client: HTTP1Client, _ target: String, _ fields: HTTPFields = [:]) async throws -> WebSocketClient {
    let handshake = WebSocketClientHandshake()
    let head = handshake.request(target: target, authority: "localhost", fields: fields)
    let answer = try await client.request(.get, target, head.fields)
    let compression = try handshake.check(HTTPResponseHead(HTTPStatus(answer.status), answer.fields))
    return WebSocketClient(client.wire, compression)
  }

  /// Extended CONNECT (RFC 8441).
  package static func open(_ client: HTTP2Client, _ target: String, _ fields: HTTPFields = [:]) async throws -> WebSocketClient {
    var all = HTTPFields()
    all.append(named: ":protocol", "websocket")
    all.append("sec-websocket-version", "13")
    all.append(contentsOf: fields)
    let stream = try client.open("CONNECT", target, all)
    let status = try await stream.head()
    guard status == 200 else { throw WebSocketClientHandshake.Failure.refused(HTTPStatus(status)) }
    return WebSocketClient(stream, nil)
  }

  package func send(_ text: String) {
    state.send(text: text, into: &output)
    flush()
  }

  package func send(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { _ = state.send(binary: $0, into: &output) }
    flush()
  }

  package func ping() {
    state.ping(Array("beat".utf8), into: &output)
    flush()
  }

  package func close(_ code: WebSocketCloseCode = .normal) {
    state.close(code, into: &output)
    flush()
  }

  /// The next event; nil when the connection has ended without a goodbye.
  package func next() async throws -> WebSocketEvent? {
    while true {
      if let event = state.next(&input, answers: &output) {
        flush()
        return event
      }
      let bytes = try await stream.readSome()
      guard !bytes.isEmpty else { return nil }
      input.append(bytes)
    }
  }

  private func flush() {
    stream.write(output.toArray())
    output.removeAll()
  }
}
