import Primitives

/// The server's side of the opening handshake: RFC 6455 §4.2 over HTTP/1.1, RFC 8441 over HTTP/2.
package enum WebSocketHandshake {
  package struct Accepted: Sendable, Hashable {
    /// 101 over HTTP/1.1, 200 over HTTP/2.
    package let response: HTTPResponseHead
    package let compression: PermessageDeflate?
    package let subprotocol: String?
  }

  /// Whether the request asks for a WebSocket at all; one that asks for it wrongly is refused by `accept`.
  package static func isRequested(_ head: HTTPRequestHead) -> Bool {
    if head.version == .http2 { return head.method == .connect && head.connectProtocol == "websocket" }
    return head.method == .get && head.fields.lists("upgrade", "websocket") && head.fields.lists("connection", "upgrade")
  }

  /// `subprotocols` are those the server speaks; `compression` is what it prefers, nil for none. Who may connect from
  /// where is for the caller to have checked.
  package static func accept(
    _ head: HTTPRequestHead, subprotocols: [String] = [], compression preference: PermessageDeflate? = .serverPreference
  ) throws(Refusal) -> Accepted {
    guard isRequested(head), head.version != .http10 else { throw .notAnUpgrade }
    guard head.fields.values("sec-websocket-version") == ["13"] else { throw .unsupportedVersion }
    var fields = HTTPFields(reservingBytes: 256, fields: 4)
    if head.version == .http11 {
      let keys = head.fields.values("sec-websocket-key")
      guard keys.count == 1, let key = keys.first, WebSocketKey.isValid(key) else { throw .badKey }
      fields.append("upgrade", "websocket")
      fields.append("sec-websocket-accept", WebSocketKey.answer(to: key))
    }
    let subprotocol = choose(head.fields, subprotocols)
    if let subprotocol { fields.append("sec-websocket-protocol", subprotocol) }
    let compression = preference.flatMap { PermessageDeflate.negotiate(head.fields, preference: $0) }
    if let compression { fields.append("sec-websocket-extensions", compression.answer) }
    return Accepted(
      response: HTTPResponseHead(head.version == .http2 ? .ok : .switchingProtocols, fields),
      compression: compression?.agreed, subprotocol: subprotocol)
  }

  package enum Refusal: Error, Hashable {
    case notAnUpgrade, unsupportedVersion, badKey

    package var response: HTTPResponseHead {
      switch self {
      case .notAnUpgrade: HTTPResponseHead(.upgradeRequired, ["upgrade": "websocket"])
      case .unsupportedVersion: HTTPResponseHead(.upgradeRequired, ["upgrade": "websocket", "sec-websocket-version": "13"])
      case .badKey: HTTPResponseHead(.badRequest)
      }
    }
  }

  /// The client's order decides.
  private static func choose(_ fields: HTTPFields, _ subprotocols: [String]) -> String? {
    guard !subprotocols.isEmpty, let offered = fields.joined("sec-websocket-protocol") else { return nil }
    var chosen: String?
    Array(offered.utf8).withUnsafeBytes { bytes in
      bytes.forEachListMember { member in
        let name = String(decoding: member, as: UTF8.self)
        if chosen == nil && subprotocols.contains(name) { chosen = name }
      }
    }
    return chosen
  }
}
