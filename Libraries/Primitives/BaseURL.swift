/// An `http` or `https` address that others are built on: no credentials, no query, no fragment.
package struct BaseURL: Hashable, Sendable, CustomStringConvertible {
  package enum Scheme: String, Sendable { case http, https }

  package let scheme: Scheme
  /// Without brackets.
  package let host: String
  package let port: UInt16
  /// Empty, or starting with a slash and not ending in one.
  package let path: String

  package static let localhost = BaseURL(scheme: .http, host: "localhost", port: 80, path: "")

  private init(scheme: Scheme, host: String, port: UInt16, path: String) {
    self.scheme = scheme
    self.host = host
    self.port = port
    self.path = path
  }

  package init(_ text: String) throws(InvalidInput) {
    guard let separator = text.utf8.firstIndex(of: UInt8(ascii: ":")), text[separator...].hasPrefix("://"),
      let scheme = Scheme(rawValue: text[..<separator].lowercased())
    else { throw InvalidInput("a URL starts with http:// or https://") }
    let rest = text[separator...].dropFirst("://".count)
    guard rest.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw InvalidInput("a URL holds no spaces and no special characters")
    }
    guard !rest.contains("@") else { throw InvalidInput("the URL must not hold a user name or a password") }
    guard !rest.contains("?"), !rest.contains("#") else { throw InvalidInput("the URL must not have a query or a fragment") }

    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    let authority = rest[..<slash]
    if let colon = authority.lastIndex(of: ":"), !authority[colon...].contains("]") {
      host = try Endpoint.host(authority[..<colon])
      port = try Endpoint.port(authority[authority.index(after: colon)...])
      guard port > 0 else { throw InvalidInput("the port of a URL is not 0") }
    } else {
      host = try Endpoint.host(authority)
      port = BaseURL.defaultPort(scheme)
    }
    self.scheme = scheme
    var path = rest[slash...]
    while path.hasSuffix("/") { path.removeLast() }
    self.path = String(path)
  }

  package var description: String {
    let name = host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host
    return port == BaseURL.defaultPort(scheme)
      ? "\(scheme.rawValue)://\(name)\(path)" : "\(scheme.rawValue)://\(name):\(port)\(path)"
  }

  private static func defaultPort(_ scheme: Scheme) -> UInt16 {
    switch scheme {
    case .http: 80
    case .https: 443
    }
  }
}
