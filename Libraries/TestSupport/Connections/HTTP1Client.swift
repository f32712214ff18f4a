import EventLoop
import HTTP
import Primitives
import TLS

/// A client of one HTTP/1.1 connection.
package final class HTTP1Client: @unchecked Sendable {
  // Sendable: used on its loop's thread alone.
  package let wire: Wire
  private var parser = HTTP1ResponseParser()

  package init(_ wire: Wire) { self.wire = wire }

  package static func connect(to address: SocketAddress, on loop: EventLoop, tls: TLSContext? = nil) async throws -> HTTP1Client {
    HTTP1Client(try await Wire.connect(to: address, on: loop, tls: tls))
  }

  package func send(
    _ method: HTTPMethod, _ target: String, _ fields: HTTPFields = [:], body: [UInt8]? = nil
  ) throws {
    let head = HTTPRequestHead(method: method, target: target, authority: "localhost", fields: fields)
    var bytes = ByteBuffer(capacity: 256)
    try HTTP1RequestSerializer.writeHead(head, body: body.map { .length($0.count) } ?? .none, into: &bytes)
    bytes.append(body ?? [])
    wire.write(bytes.toArray())
  }

  package func request(
    _ method: HTTPMethod, _ target: String, _ fields: HTTPFields = [:], body: [UInt8]? = nil
  ) async throws -> HTTPAnswer {
    try send(method, target, fields, body: body)
    return try await answer(to: method)
  }

  /// Reads the next answer.
  package func answer(to method: HTTPMethod = .get) async throws -> HTTPAnswer {
    parser.expect(answerTo: method)
    var answer = HTTPAnswer(status: 0, fields: [:])
    var input: [UInt8] = []
    while true {
      let step = input.withUnsafeBytes { parser.next($0) }
      switch step.event {
      case .interim(let head): answer.interim.append(Int(head.status.code))
      case .head(let head, _):
        answer.status = Int(head.status.code)
        answer.fields = head.fields
      case .body(let range): answer.body += input[range]
      case .end:
        wire.unread(Array(input.dropFirst(step.consumed)))
        return answer
      case .closed where answer.status == 101:
        wire.unread(Array(input.dropFirst(step.consumed)))
        return answer
      case .closed: throw ConnectionFailed(end: wire.end ?? .ended)
      case .error(let error): throw error
      case .needMore: break
      }
      input.removeFirst(step.consumed)
      guard case .needMore = step.event else { continue }
      let more = try await wire.readSome()
      guard !more.isEmpty else { throw ConnectionFailed(end: wire.end ?? .ended) }
      input += more
    }
  }
}
