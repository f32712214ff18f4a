package struct WebSocketCloseCode: Sendable, Hashable, ExpressibleByIntegerLiteral {
  package let rawValue: UInt16

  package init(_ rawValue: UInt16) { self.rawValue = rawValue }
  package init(integerLiteral value: UInt16) { rawValue = value }

  package static let normal: WebSocketCloseCode = 1000
  package static let goingAway: WebSocketCloseCode = 1001
  package static let protocolError: WebSocketCloseCode = 1002
  package static let unsupportedData: WebSocketCloseCode = 1003
  package static let invalidPayload: WebSocketCloseCode = 1007
  package static let policyViolation: WebSocketCloseCode = 1008
  package static let messageTooBig: WebSocketCloseCode = 1009
  package static let internalError: WebSocketCloseCode = 1011
  package static let tryAgainLater: WebSocketCloseCode = 1013

  /// What may be sent (RFC 6455 §7.4 and the registry): 1004 to 1006 and 1015 only ever describe, they never travel.
  package var mayBeSent: Bool {
    switch rawValue {
    case 1000...1003, 1007...1014, 3000...4999: true
    default: false
    }
  }
}
