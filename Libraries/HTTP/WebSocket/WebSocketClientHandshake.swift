/// The client's side of the opening handshake over HTTP/1.1.
package struct WebSocketClientHandshake: Sendable {
  private let key: String
  private let subprotocols: [String]
  private let offersCompression: Bool

  package init(subprotocols: [String] = [], offersCompression: Bool = true) {
    key = WebSocketKey.random()
    self.subprotocols = subprotocols
    self.offersCompression = offersCompression
  }

  package func request(target: String, authority: String, fields: HTTPFields = [:]) -> HTTPRequestHead {
    var fields = fields
    fields.append("connection", "upgrade")
    fields.append("upgrade", "websocket")
    fields.append("sec-websocket-version", "13")
    fields.append("sec-websocket-key", key)
    if !subprotocols.isEmpty { fields.append("sec-websocket-protocol", subprotocols.joined(separator: ", ")) }
    if offersCompression { fields.append("sec-websocket-extensions", "permessage-deflate; client_max_window_bits") }
    return HTTPRequestHead(method: .get, target: target, authority: authority, fields: fields)
  }

  package enum Failure: Error, Hashable { case refused(HTTPStatus), notOurAnswer, badExtension, badSubprotocol }

  /// The compression the server agreed to, nil for none.
  package func check(_ response: HTTPResponseHead) throws(Failure) -> PermessageDeflate? {
    guard response.status == .switchingProtocols else { throw .refused(response.status) }
    guard response.fields.first("upgrade", is: "websocket"), response.fields.lists("connection", "upgrade"),
      response.fields.values("sec-websocket-accept") == [WebSocketKey.answer(to: key)]
    else { throw .notOurAnswer }
    let chosen = response.fields.values("sec-websocket-protocol")
    guard chosen.count <= 1, chosen.allSatisfy(subprotocols.contains) else { throw .badSubprotocol }
    guard let answer = response.fields.joined("sec-websocket-extensions") else { return nil }
    guard offersCompression, let agreed = PermessageDeflate(answer: answer) else { throw .badExtension }
    return agreed
  }
}
