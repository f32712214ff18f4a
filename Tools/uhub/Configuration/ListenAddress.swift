import Glibc
import Primitives

/// Where a service listens, and the variable that says so.
struct ListenAddress {
  let variable: String
  let endpoint: Endpoint

  var text: String { endpoint.description }

  /// The address to call: a server that listens everywhere is called on this machine.
  var callable: Endpoint {
    switch endpoint {
    case .tcp("0.0.0.0", let port): .tcp(host: "127.0.0.1", port: port)
    case .tcp("::", let port): .tcp(host: "::1", port: port)
    case .tcp, .unix: endpoint
    }
  }

  /// `localhost:8443` for an address of this machine, which is what its certificate names.
  var publicAuthority: String {
    guard let host = callable.host, let port = endpoint.port else { return text }
    return host.hasPrefix("127.") || host == "::1" ? "localhost:\(port)" : callable.description
  }

  /// Calls `body` with the address in the form that the socket calls take; nil when the name has no address.
  func withSocketAddress<Result>(_ body: (_ family: Int32, UnsafePointer<sockaddr>, socklen_t) -> Result?) -> Result? {
    switch endpoint {
    case .unix(let path):
      return LocalSocket.withAddress(path) { body(AF_UNIX, $0, $1) }
    case .tcp(let host, let port):
      var hints = addrinfo()
      hints.ai_flags = AI_NUMERICSERV | AI_PASSIVE
      hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
      var found: UnsafeMutablePointer<addrinfo>?
      guard getaddrinfo(host, String(port), &hints, &found) == 0, let entry = found?.pointee else { return nil }
      defer { freeaddrinfo(found) }
      return body(entry.ai_family, entry.ai_addr, entry.ai_addrlen)
    }
  }
}
