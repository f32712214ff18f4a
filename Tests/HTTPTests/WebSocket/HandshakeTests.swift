import Testing

@testable import HTTP

@Suite("A WebSocket handshake")
struct HandshakeTests {
  static func request(_ changes: (inout HTTPFields) -> Void = { _ in }) -> HTTPRequestHead {
    var fields: HTTPFields = [
      "connection": "keep-alive, Upgrade", "upgrade": "websocket", "sec-websocket-version": "13",
      "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
    ]
    changes(&fields)
    return HTTPRequestHead(method: .get, target: "/api/live", authority: "a", fields: fields)
  }

  @Test("is answered as the RFC's example")
  func example() throws {
    let accepted = try WebSocketHandshake.accept(Self.request())
    #expect(accepted.response.status == .switchingProtocols)
    #expect(accepted.response.fields.first("sec-websocket-accept") == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
    #expect(accepted.response.fields.first("upgrade") == "websocket")
    #expect(accepted.compression == nil && accepted.subprotocol == nil)
  }

  @Test("over HTTP/2 needs no key")
  func extendedConnect() throws {
    let head = HTTPRequestHead(
      method: .connect, target: "/api/live", authority: "a", version: .http2, fields: ["sec-websocket-version": "13"],
      connectProtocol: "websocket")
    let accepted = try WebSocketHandshake.accept(head)
    #expect(accepted.response.status == .ok)
    #expect(!accepted.response.fields.contains("sec-websocket-accept"))
  }

  @Test("is refused with the reason")
  func refusals() {
    #expect(throws: WebSocketHandshake.Refusal.notAnUpgrade) {
      try WebSocketHandshake.accept(Self.request { $0.remove("upgrade") })
    }
    #expect(throws: WebSocketHandshake.Refusal.unsupportedVersion) {
      try WebSocketHandshake.accept(Self.request { $0.set("sec-websocket-version", "8") })
    }
    for key in ["", "short", "dGhlIHNhbXBsZSBub25jZQ=!", "dGhlIHNhbXBsZSBub25jZQAA"] {
      #expect(throws: WebSocketHandshake.Refusal.badKey) {
        try WebSocketHandshake.accept(Self.request { $0.set("sec-websocket-key", key) })
      }
    }
    #expect(WebSocketHandshake.Refusal.unsupportedVersion.response.fields.first("sec-websocket-version") == "13")
  }

  @Test("chooses the client's first subprotocol that the server speaks")
  func subprotocols() throws {
    let head = Self.request { $0.append("sec-websocket-protocol", "a, b, c") }
    #expect(try WebSocketHandshake.accept(head, subprotocols: ["c", "b"]).subprotocol == "b")
    #expect(try WebSocketHandshake.accept(head, subprotocols: ["x"]).subprotocol == nil)
  }

  static let offers: [(offer: String, answer: String?)] = [
    ("permessage-deflate", "permessage-deflate; server_max_window_bits=12"),
    ("permessage-deflate; client_max_window_bits", "permessage-deflate; server_max_window_bits=12; client_max_window_bits=12"),
    ("permessage-deflate; client_max_window_bits=10", "permessage-deflate; server_max_window_bits=12; client_max_window_bits=10"),
    ("permessage-deflate; server_max_window_bits=9", "permessage-deflate; server_max_window_bits=9"),
    (
      "permessage-deflate; server_no_context_takeover; client_no_context_takeover",
      "permessage-deflate; server_no_context_takeover; client_no_context_takeover; server_max_window_bits=12"
    ),
    ("permessage-deflate; server_max_window_bits=8", nil),
    ("permessage-deflate; server_max_window_bits=8, permessage-deflate", "permessage-deflate; server_max_window_bits=12"),
    ("permessage-deflate; server_max_window_bits=16", nil),
    ("permessage-deflate; server_max_window_bits=09", nil),
    ("permessage-deflate; server_max_window_bits", nil),
    ("permessage-deflate; server_no_context_takeover=1", nil),
    ("permessage-deflate; server_no_context_takeover; server_no_context_takeover", nil),
    ("permessage-deflate; unknown", nil),
    ("x-webkit-deflate-frame", nil),
    (
      "permessage-deflate; client_max_window_bits=\"11\"",
      "permessage-deflate; server_max_window_bits=12; client_max_window_bits=11"
    ),
  ]

  @Test("negotiates compression", arguments: offers)
  func negotiation(_ offer: String, _ answer: String?) throws {
    let accepted = try WebSocketHandshake.accept(Self.request { $0.append("sec-websocket-extensions", offer) })
    #expect(accepted.response.fields.first("sec-websocket-extensions") == answer)
    #expect((accepted.compression != nil) == (answer != nil))
  }

  @Test("both sides understand each other")
  func bothSides() throws {
    let client = WebSocketClientHandshake(subprotocols: ["live"])
    let request = client.request(target: "/live", authority: "a")
    let accepted = try WebSocketHandshake.accept(request, subprotocols: ["live"])
    var response = accepted.response
    response.fields.append("connection", "upgrade")
    #expect(try client.check(response) == accepted.compression)
    #expect(throws: WebSocketClientHandshake.Failure.notOurAnswer) {
      _ = try WebSocketClientHandshake(subprotocols: ["live"]).check(response)
    }
    #expect(throws: WebSocketClientHandshake.Failure.refused(.forbidden)) { _ = try client.check(HTTPResponseHead(.forbidden)) }
  }
}
