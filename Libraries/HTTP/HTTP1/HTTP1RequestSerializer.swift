import Primitives

/// Writes request heads for our own small client.
package enum HTTP1RequestSerializer {
  /// `Host` comes from the head's authority, the framing fields from `body`; those among the given fields are passed over.
  package static func writeHead(_ head: HTTPRequestHead, body: HTTP1Framing.Body, into out: inout ByteBuffer) throws(InvalidInput)
  {
    let start = out.count
    do throws(InvalidInput) {
      try write(head, body, into: &out)
    } catch {
      out.truncate(to: start)
      throw error
    }
  }

  private static func write(_ head: HTTPRequestHead, _ body: HTTP1Framing.Body, into out: inout ByteBuffer) throws(InvalidInput) {
    guard head.target.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), !head.target.isEmpty else {
      throw InvalidInput("a request target holds a character it may not")
    }
    guard head.method.text.utf8.allSatisfy(ASCII.isToken), !head.method.text.isEmpty else {
      throw InvalidInput("a method is not a token")
    }
    guard Array(head.authority.utf8).withUnsafeBytes({ $0.holdsAuthority }) else {
      throw InvalidInput("an authority is not a host")
    }
    out.append(head.method.text)
    out.append(ASCII.space)
    out.append(head.target)
    out.append(" HTTP/1.1\r\nhost: ")
    out.append(head.authority)
    out.append("\r\n")
    try head.fields.forEach { (name, value) throws(InvalidInput) in
      guard !name.isSame(as: "host"), !name.isSame(as: "content-length"), !name.isSame(as: "transfer-encoding") else { return }
      try HTTP1ResponseSerializer.writeField(name, value, into: &out)
    }
    switch body {
    case .length(let length):
      out.append("content-length: ")
      out.append(decimal: length)
      out.append("\r\n")
    case .chunked: out.append("transfer-encoding: chunked\r\n")
    case .none, .untilClose: break
    }
    out.append("\r\n")
  }
}
