/// What the peer did against RFC 6455, with the code the connection is closed with.
package struct WebSocketError: Error, Hashable, CustomStringConvertible {
  package let code: WebSocketCloseCode
  package let reason: String

  init(_ code: WebSocketCloseCode, _ reason: StaticString) {
    self.code = code
    self.reason = reason.description
  }

  static func violation(_ reason: StaticString) -> WebSocketError { WebSocketError(.protocolError, reason) }

  package var description: String { "\(code.rawValue): \(reason)" }
}
