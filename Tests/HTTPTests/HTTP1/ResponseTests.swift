import Primitives
import Testing

@testable import HTTP

@Suite("A response")
struct ResponseTests {
  static let date = HTTPDate.bytes(unixSeconds: 784_111_777)

  static func write(
    _ head: HTTPResponseHead, _ body: HTTP1Framing.Body, version: HTTPVersion = .http11, isHead: Bool = false,
    keepAlive: Bool = true
  ) throws -> (text: String, framing: HTTP1Framing) {
    var out = ByteBuffer()
    let request = HTTP1ResponseSerializer.Request(version: version, isHead: isHead, keepAlive: keepAlive)
    let framing = try HTTP1ResponseSerializer.writeHead(head, body: body, answering: request, date: date, into: &out)
    return (String(out.readable), framing)
  }

  @Test("is written with its length")
  func length() throws {
    let (text, framing) = try Self.write(HTTPResponseHead(.ok, ["content-type": "text/plain"]), .length(5))
    #expect(
      text == "HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: 5\r\ndate: Sun, 06 Nov 1994 08:49:37 GMT\r\n\r\n")
    #expect(framing == HTTP1Framing(body: .length(5), keepAlive: true))
  }

  @Test("decides alone about its framing")
  func framingFields() throws {
    let fields: HTTPFields = ["content-length": "1", "transfer-encoding": "gzip", "connection": "x"]
    let (text, _) = try Self.write(HTTPResponseHead(.ok, fields), .chunked, keepAlive: false)
    #expect(
      text == "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\nconnection: close\r\ndate: Sun, 06 Nov 1994 08:49:37 GMT\r\n\r\n")
  }

  @Test("has no body where none may be")
  func noBody() throws {
    for status in [204, 304] as [HTTPStatus] {
      let (text, framing) = try Self.write(HTTPResponseHead(status), .length(5))
      #expect(!text.contains("content-length") && framing.body == .none && framing.keepAlive)
    }
    let (text, framing) = try Self.write(HTTPResponseHead(.ok), .length(5), isHead: true)
    #expect(text.contains("content-length: 5\r\n") && framing.body == .none)
    #expect(try Self.write(HTTPResponseHead(.ok), .none).text.contains("content-length: 0\r\n"))
  }

  @Test("to HTTP/1.0 lasts until the connection closes instead of coming in chunks")
  func http10() throws {
    let (text, framing) = try Self.write(HTTPResponseHead(.ok), .chunked, version: .http10)
    #expect(framing == HTTP1Framing(body: .untilClose, keepAlive: false) && !text.contains("chunked"))
    #expect(try Self.write(HTTPResponseHead(.ok), .length(1), version: .http10).text.contains("connection: keep-alive\r\n"))
  }

  @Test("cannot be split", arguments: ["a\r\nset-cookie: b", "a\nb", "a\rb", "a\0b", "12345678\n", "\u{7F}"])
  func splitting(_ value: String) {
    var out = ByteBuffer()
    out.append("before")
    let request = HTTP1ResponseSerializer.Request(version: .http11, isHead: false, keepAlive: true)
    #expect(throws: InvalidInput.self) {
      try HTTP1ResponseSerializer.writeHead(
        HTTPResponseHead(.ok, ["x": value]), body: .none, answering: request, date: [], into: &out)
    }
    #expect(String(out.readable) == "before")
    var fields = HTTPFields()
    fields.append(named: "x" + value, "y")
    #expect(throws: InvalidInput.self) { try Self.write(HTTPResponseHead(.ok, fields), .none) }
  }

  @Test("in chunks can be read back", arguments: [1, 9, 15, 16, 255, 256, 4095, 4096, 70_000])
  func chunks(_ size: Int) throws {
    var out = ByteBuffer()
    let payload = [UInt8](repeating: 65, count: size)
    out.append(Array(try Self.write(HTTPResponseHead(.ok), .chunked).text.utf8))
    payload.withUnsafeBytes {
      HTTP1ResponseSerializer.writeChunk($0, into: &out)
      HTTP1ResponseSerializer.writeChunk(UnsafeRawBufferPointer(rebasing: $0[..<0]), into: &out)
      HTTP1ResponseSerializer.writeChunk($0, into: &out)
    }
    HTTP1ResponseSerializer.writeLastChunk(into: &out)
    let transcript = ResponseTranscript([out.toArray()[...]])
    #expect(transcript.body == payload + payload && transcript.isComplete && transcript.error == nil)
  }

  static let readable: [(text: String, method: HTTPMethod, body: String, keepAlive: Bool)] = [
    ("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi", .get, "hi", true),
    ("HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nhi", .get, "hi", true),
    ("HTTP/1.1 200 \r\n\r\nuntil the end", .get, "until the end", false),
    ("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nhi", .get, "hi", false),
    ("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n", .head, "", true),
    ("HTTP/1.1 304 Not Modified\r\nContent-Length: 2\r\n\r\n", .get, "", true),
    ("HTTP/1.1 204 No Content\r\n\r\n", .get, "", true),
    (
      "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx",
      .get, "x", true
    ),
    ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n1\r\na\r\n0\r\nx: y\r\n\r\n", .get, "a", false),
  ]

  @Test("is read, however it is cut", arguments: readable)
  func reads(_ text: String, _ method: HTTPMethod, _ body: String, _ keepAlive: Bool) {
    for pieces in Pieces.all(Array(text.utf8)) {
      let transcript = ResponseTranscript(pieces, answering: method)
      #expect(transcript.error == nil && transcript.isComplete)
      #expect(transcript.body == Array(body.utf8) && transcript.framing?.keepAlive == keepAlive)
    }
  }

  @Test(
    "is refused when it is ambiguous or malformed",
    arguments: [
      "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx",
      "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nx", "HTTP/1.1 2000 OK\r\n\r\n", "HTTP/1.1 099 OK\r\n\r\n",
      "HTTP/2.0 200 OK\r\n\r\n",
      "HTTP/1.1  200 OK\r\n\r\n", "HTTP/1.1 200 OK\n\n", "HTTP/1.1 200 OK\r\n x: y\r\n\r\n", "HTTP/1.1 200 \u{1}\r\n\r\n",
      "ICY 200 OK\r\n\r\n",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n", "HTTP/1.1 200 OK\r\n",
    ])
  func refuses(_ text: String) {
    for pieces in Pieces.all(Array(text.utf8)) { #expect(ResponseTranscript(pieces).error != nil) }
  }

  @Test("answers what our own client writes")
  func request() throws {
    var out = ByteBuffer()
    let head = HTTPRequestHead(
      method: .post, target: "/v1/traces", authority: "localhost:4318", fields: ["content-type": "application/json"])
    try HTTP1RequestSerializer.writeHead(head, body: .length(2), into: &out)
    out.append("{}")
    let read = try #require(RequestTranscript([out.toArray()[...]]).requests.first)
    #expect(read.head.authority == "localhost:4318" && read.head.target == "/v1/traces" && read.body == Array("{}".utf8))
    #expect(throws: InvalidInput.self) {
      try HTTP1RequestSerializer.writeHead(HTTPRequestHead(method: .get, target: "/ x", authority: "a"), body: .none, into: &out)
    }
  }
}
