/// What answers one route of the contract.
enum RESTRoute: Sendable {
  case transcoded(TranscodedRoute)
  case raw(RawRoute)
  case webSocket(WebSocketRoute)

  var isWebSocket: Bool { if case .webSocket = self { true } else { false } }

  var name: String {
    switch self {
    case .transcoded(let route): route.method.path
    case .raw(let route): route.method.path
    case .webSocket(let route): route.method.path
    }
  }
}
