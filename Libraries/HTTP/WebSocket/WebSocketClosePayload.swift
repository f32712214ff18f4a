/// What a close frame carries: nothing, or a code and a reason in UTF-8 (RFC 6455 §5.5.1).
enum WebSocketClosePayload {
  static func parse(_ payload: [UInt8]) throws(WebSocketError) -> (WebSocketCloseCode?, reason: String) {
    guard payload.count > 0 else { return (nil, "") }
    guard payload.count > 1 else { throw .violation("a close frame with half a code") }
    let code = WebSocketCloseCode(UInt16(payload[0]) << 8 | UInt16(payload[1]))
    guard code.mayBeSent else { throw .violation("a close code that may not be sent") }
    guard let reason = String(validating: payload[2...], as: UTF8.self) else {
      throw WebSocketError(.invalidPayload, "a close reason is not UTF-8")
    }
    return (code, reason)
  }
}
