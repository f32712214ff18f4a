import Primitives

/// Writes response heads for HTTP/1.x. It alone decides about framing, so `Content-Length`, `Transfer-Encoding` and
/// `Connection` among the given fields are passed over.
package enum HTTP1ResponseSerializer {
  /// What the response answers, as far as its form depends on it.
  package struct Request: Sendable, Hashable {
    package var version: HTTPVersion
    package var isHead: Bool
    package var keepAlive: Bool

    package init(version: HTTPVersion, isHead: Bool, keepAlive: Bool) {
      self.version = version
      self.isHead = isHead
      self.keepAlive = keepAlive
    }
  }

  /// Writes the head and returns how its body must be sent, `.none` included, and whether the connection goes on.
  ///
  /// `date` is the value of the `Date` field, which the caller makes once a second. A field that would end its line early
  /// is refused, and nothing is written.
  package static func writeHead(
    _ head: HTTPResponseHead, body: HTTP1Framing.Body, answering request: Request, date: [UInt8],
    constant: ConstantFields = .none, into out: inout ByteBuffer
  ) throws(InvalidInput) -> HTTP1Framing {
    let start = out.count
    let framing = framing(head.status, body, request)
    out.reserve(head.fields.listSize + 192)
    writeStatusLine(head.status, into: &out)
    do throws(InvalidInput) {
      try head.fields.forEach { (name, value) throws(InvalidInput) in
        guard !isOurs(name) else { return }
        try writeField(name, value, into: &out)
      }
    } catch {
      out.truncate(to: start)
      throw error
    }
    out.append(constant.lines)
    writeFraming(framing, head, body, request, into: &out)
    if !date.isEmpty && !head.fields.contains("date") && !head.status.isInformational {
      out.append("date: ")
      out.append(date)
      out.append("\r\n")
    }
    out.append("\r\n")
    return framing
  }

  package static func writeChunk(_ bytes: UnsafeRawBufferPointer, into out: inout ByteBuffer) {
    // An empty chunk would end the body.
    guard bytes.count > 0 else { return }
    out.append(hexadecimal: bytes.count)
    out.append("\r\n")
    out.append(bytes)
    out.append("\r\n")
  }

  package static func writeLastChunk(into out: inout ByteBuffer) {
    out.append("0\r\n\r\n")
  }

  /// The interim answer to `Expect: 100-continue`.
  package static func writeContinue(into out: inout ByteBuffer) {
    out.append("HTTP/1.1 100 Continue\r\n\r\n")
  }

  private static func framing(_ status: HTTPStatus, _ body: HTTP1Framing.Body, _ request: Request) -> HTTP1Framing {
    guard !status.forbidsBody && !request.isHead else { return HTTP1Framing(body: .none, keepAlive: request.keepAlive) }
    switch body {
    case .none: return HTTP1Framing(body: .none, keepAlive: request.keepAlive)
    case .length(let length): return HTTP1Framing(body: length > 0 ? .length(length) : .none, keepAlive: request.keepAlive)
    case .chunked where request.version == .http11: return HTTP1Framing(body: .chunked, keepAlive: request.keepAlive)
    case .chunked, .untilClose: return HTTP1Framing(body: .untilClose, keepAlive: false)
    }
  }

  private static func writeStatusLine(_ status: HTTPStatus, into out: inout ByteBuffer) {
    guard status.code != 200 else { return out.append("HTTP/1.1 200 OK\r\n") }
    out.append("HTTP/1.1 ")
    out.append(decimal: Int(status.code))
    out.append(ASCII.space)
    out.append(status.reason)
    out.append("\r\n")
  }

  static func writeField(_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer, into out: inout ByteBuffer)
    throws(InvalidInput)
  {
    guard name.count > 0, name.allSatisfy(ASCII.isToken) else { throw InvalidInput("a field's name is not a token") }
    guard value.holdsFieldValue else { throw InvalidInput("a field's value holds a control character") }
    out.append(name)
    out.append(": ")
    out.append(value)
    out.append("\r\n")
  }

  private static func isOurs(_ name: UnsafeRawBufferPointer) -> Bool {
    switch name.count {
    case 10: name.isSame(as: "connection") || name.isSame(as: "keep-alive")
    case 14: name.isSame(as: "content-length")
    case 17: name.isSame(as: "transfer-encoding")
    default: false
    }
  }

  private static func writeFraming(
    _ framing: HTTP1Framing, _ head: HTTPResponseHead, _ body: HTTP1Framing.Body, _ request: Request, into out: inout ByteBuffer
  ) {
    if head.status == .switchingProtocols { return out.append("connection: upgrade\r\n") }
    if head.status.isInformational { return }
    if framing.body == .chunked { out.append("transfer-encoding: chunked\r\n") }
    if let length = statedLength(head.status, body, request) {
      out.append("content-length: ")
      out.append(decimal: length)
      out.append("\r\n")
    }
    if !framing.keepAlive {
      out.append("connection: close\r\n")
    } else if request.version == .http10 {
      out.append("connection: keep-alive\r\n")
    }
  }

  /// An answer to HEAD states the length a GET would have; 204 and 304 state none.
  private static func statedLength(_ status: HTTPStatus, _ body: HTTP1Framing.Body, _ request: Request) -> Int? {
    guard !status.forbidsBody else { return nil }
    return switch body {
    case .length(let length): length
    case .none where !request.isHead: 0
    case .none, .chunked, .untilClose: nil
    }
  }
}
