/// Which side of the connection somebody is: a client masks what it sends, a server never does.
package enum WebSocketRole: Sendable, Hashable {
  case client, server

  var peer: WebSocketRole { self == .client ? .server : .client }
}
