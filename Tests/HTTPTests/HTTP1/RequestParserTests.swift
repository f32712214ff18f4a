import Testing

@testable import HTTP

@Suite("A request")
struct RequestParserTests {
  static let host = "Host: a\r\n"

  @Test("is read with all that its head says")
  func head() throws {
    let text =
      "POST /a/b?x=1&y#z HTTP/1.1\r\nHost: example.test:8443\r\nContent-Length: 3\r\nX-Two:  a b\t\r\nx-two: c\r\n\r\nabc"
    let transcript = RequestTranscript(text)
    let request = try #require(transcript.requests.first)
    #expect(request.head.method == .post && request.head.version == .http11)
    #expect(request.head.path == "/a/b" && request.head.query == "x=1&y")
    #expect(request.head.authority == "example.test:8443")
    #expect(request.head.fields == ["content-length": "3", "x-two": "a b", "x-two": "c"])
    #expect(request.framing == HTTP1Framing(body: .length(3), keepAlive: true))
    #expect(request.body == Array("abc".utf8) && request.isComplete)
  }

  static let targets: [(line: String, target: String, authority: String)] = [
    ("GET /", "/", "a"), ("GET /?", "/?", "a"), ("GET //x", "//x", "a"), ("GET /a?b?c", "/a?b?c", "a"),
    ("GET http://h", "/", "h"), ("GET HTTPS://h:1?q", "/?q", "h:1"), ("GET http://u:p@h/x#f", "/x", "h"),
    ("OPTIONS *", "*", "a"), ("CONNECT h:443", "", "h:443"), ("GET http://[::1]:80/", "/", "[::1]:80"),
  ]

  @Test("may name its target in four forms", arguments: targets)
  func forms(_ line: String, _ target: String, _ authority: String) throws {
    let head = try #require(RequestTranscript(line + " HTTP/1.1\r\n" + Self.host + "\r\n").requests.first?.head)
    #expect(head.target == target && head.authority == authority)
    #expect(head.pathLength == HTTPRequestHead(method: .get, target: target).pathLength)
  }

  static let refused: [(text: String, status: HTTPStatus)] = [
    ("GET * HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("GET a HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("GET http:///x HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("GET http://a b/ HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("CONNECT / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("CONNECT h HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("GET / HTTP/1.1 \r\nHost: a\r\n\r\n", 400),
    ("GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("GET /\u{7F} HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("GET /é HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("GET /\r\n", 400),
    ("get / HTTP/1.1\r\nHost: a\r\n\r\n", 501),
    ("\(String(repeating: "A", count: 33)) / HTTP/1.1\r\nHost: a\r\n\r\n", 501),
    ("GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505),
    ("GET / HTTP/1.2\r\nHost: a\r\n\r\n", 505),
    ("GET / HTTP/0.9\r\nHost: a\r\n\r\n", 505),
    ("GET / HTTP/1.1\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400),
    ("GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a, b\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: u@a\r\n\r\n", 400),
    ("GET / HTTP/1.1\nHost: a\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\n\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nx : y\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nx\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\n: y\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nx: y\r\n folded\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nx: \0\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nx: 1234567\u{1}890\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nx: \u{7F}234567890\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1, 1\r\n\r\nx", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 501),
    ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding:\r\n\r\n", 501),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n\r\n", 413),
    ("GET / HTTP/1.1\r\nHost: a\r\nExpect: tea\r\n\r\n", 417),
    ("GET /\(String(repeating: "a", count: 9000)) HTTP/1.1\r\n", 414),
    ("GET / HTTP/1.1\r\nHost: a\r\nx: \(String(repeating: "a", count: 33_000))\r\n\r\n", 431),
    ("GET / HTTP/1.1\r\nHost: a\r\n\(String(repeating: "x: y\r\n", count: 100))\r\n", 431),
    ("\r\n\r\n\r\n\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("\u{16}\u{3}\u{1}", 400),
  ]

  @Test("is refused with the right status, however it is cut", arguments: refused)
  func refuses(_ text: String, _ status: HTTPStatus) {
    for pieces in Pieces.all(Array(text.utf8)) {
      let transcript = RequestTranscript(pieces)
      #expect(transcript.error?.status == status && transcript.accepted == 0)
    }
  }

  static let chunked: [(body: String, verdict: String?)] = [
    ("0\r\n\r\n", ""), ("1\r\na\r\n0\r\n\r\n", "a"), ("00A\r\n0123456789\r\n0\r\n\r\n", "0123456789"),
    ("1;x\r\na\r\n0;y=z;q=\"\\\"\"\r\n\r\n", "a"), ("1 ;x = y\r\na\r\n0\r\nTrailer: yes\r\n\r\n", "a"),
    ("\r\n", nil), ("g\r\n", nil), ("0x1\r\na\r\n", nil), ("-1\r\n", nil), ("+1\r\na\r\n", nil), (" 1\r\na\r\n", nil),
    ("1\na\r\n", nil),
    ("1\r\nab\r\n", nil), ("1\r\na\n0\r\n", nil), ("1\r\na\r0", nil), ("8000000000000000\r\n", nil),
    ("00000000000000001\r\n", nil),
    ("1;\r\na\r\n", nil), ("1 \r\na\r\n", nil), ("1;x=\"\r\na\r\n", nil), ("1;x=\r\na\r\n", nil), ("1;x=\"\u{1}\"\r\na\r\n", nil),
    ("0\r\nTrailer : x\r\n\r\n", nil), ("0\r\n x: y\r\n\r\n", nil), ("0\r\nx\r\n\r\n", nil),
    ("1;" + String(repeating: "x", count: 300) + "\r\na\r\n", nil), ("7fffffffffffffff\r\n", nil),
    ("0\r\n" + String(repeating: "x: y\r\n", count: 33) + "\r\n", nil),
  ]

  @Test("may come in chunks, well formed only", arguments: chunked)
  func chunks(_ body: String, _ verdict: String?) {
    let text = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n" + body
    for pieces in Pieces.all(Array(text.utf8)) {
      let transcript = RequestTranscript(pieces)
      if let verdict {
        #expect(transcript.error == nil && transcript.accepted == 1)
        #expect(transcript.requests.first?.body == Array(verdict.utf8))
      } else {
        #expect(transcript.error != nil && transcript.accepted == 0, "\(body)")
      }
    }
  }

  @Test("in chunks is stopped where it grows too large")
  func chunkedTooLarge() {
    var limits = HTTP1Limits()
    limits.bodyBytes = 4
    let text = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
    #expect(RequestTranscript(text, limits: limits).error?.status == .contentTooLarge)
  }

  static let persistence: [(version: String, fields: String, keepAlive: Bool)] = [
    ("1.1", "", true), ("1.1", "Connection: close\r\n", false), ("1.1", "Connection: x, CLOSE\r\n", false),
    ("1.1", "Connection: keep-alive\r\nConnection: close\r\n", false), ("1.0", "", false),
    ("1.0", "Connection: Keep-Alive\r\n", true),
    ("1.0", "Connection: keep-alive, close\r\n", false),
    ("1.0", "Connection: keep-alive\r\nTransfer-Encoding: chunked\r\n", false),
  ]

  @Test("says whether another may follow", arguments: persistence)
  func keepAlive(_ version: String, _ fields: String, _ keepAlive: Bool) {
    let transcript = RequestTranscript("GET / HTTP/\(version)\r\nHost: a\r\n\(fields)\r\n")
    #expect(transcript.requests.first?.framing.keepAlive == keepAlive)
  }

  @Test("after the last one, and after CONNECT, nothing is a request")
  func closed() {
    #expect(RequestTranscript("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\nrubbish\n").requests.count == 1)
    let tunnel = RequestTranscript("CONNECT a:1 HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nGET / HTTP/1.1\r\n\r\n")
    #expect(tunnel.requests.count == 1 && tunnel.error == nil && tunnel.requests.first?.body.isEmpty == true)
  }

  @Test("says when the client waits, and when it wants another protocol")
  func expectations() {
    let waits = RequestTranscript("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\nContent-Length: 1\r\n\r\nx").requests
      .first
    #expect(waits?.framing.expectsContinue == true)
    let noBody = RequestTranscript("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n").requests.first
    #expect(noBody?.framing.expectsContinue == false)
    let upgrade = RequestTranscript("GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n").requests
      .first
    #expect(upgrade?.framing.wantsUpgrade == true)
    let lone = RequestTranscript("GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n\r\n").requests.first
    #expect(lone?.framing.wantsUpgrade == false)
  }

  @Test("that ends too soon is an error, silence between requests is none")
  func finish() {
    #expect(!RequestTranscript("").cutShort)
    #expect(RequestTranscript("GET").cutShort)
    #expect(RequestTranscript("GET / HTTP/1.1\r\nHost: a\r\n").cutShort)
    #expect(RequestTranscript("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nx").cutShort)
    #expect(!RequestTranscript("GET / HTTP/1.1\r\nHost: a\r\n\r\n").cutShort)
  }
}
