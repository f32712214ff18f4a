import Glibc

/// Where a process listens or is reached: `127.0.0.1:7101`, `scheduler:7101`, `[::1]:80` or `unix:/run/uhub/scheduler`.
package enum Endpoint: Hashable, Sendable, CustomStringConvertible {
  /// A name or an address, without brackets; port 0 lets the system choose one.
  case tcp(host: String, port: UInt16)
  case unix(path: String)

  package init(_ text: String) throws(InvalidInput) {
    if text.hasPrefix("unix:") {
      self = try Endpoint.unixSocket(String(text.dropFirst("unix:".count)))
      return
    }
    guard let colon = text.lastIndex(of: ":") else { throw InvalidInput("the port is missing, as in 127.0.0.1:7101") }
    let host = try Endpoint.host(text[..<colon])
    self = .tcp(host: host, port: try Endpoint.port(text[text.index(after: colon)...]))
  }

  /// Nil for a socket in the file system.
  package var host: String? {
    if case .tcp(let host, _) = self { host } else { nil }
  }

  package var port: UInt16? {
    if case .tcp(_, let port) = self { port } else { nil }
  }

  package var description: String {
    switch self {
    case .tcp(let host, let port): host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]:\(port)" : "\(host):\(port)"
    case .unix(let path): "unix:\(path)"
    }
  }

  private static func unixSocket(_ path: String) throws(InvalidInput) -> Endpoint {
    guard path.hasPrefix("/"), !path.hasSuffix("/") else {
      throw InvalidInput("the path of a socket is absolute, as in unix:/run/uhub/scheduler")
    }
    // sockaddr_un holds 108 bytes with the final NUL.
    guard path.utf8.count <= 107 else { throw InvalidInput("the path of a socket has at most 107 bytes") }
    guard !path.utf8.contains(0) else { throw InvalidInput("the path of a socket cannot hold a NUL") }
    return .unix(path: path)
  }

  /// The host of `host:port`, brackets removed; also what stands in a URL.
  static func host(_ text: Substring) throws(InvalidInput) -> String {
    if text.hasPrefix("["), text.hasSuffix("]") {
      let address = String(text.dropFirst().dropLast())
      var ignored = in6_addr()
      guard !address.utf8.contains(0), inet_pton(AF_INET6, address, &ignored) == 1 else {
        throw InvalidInput("the IPv6 address is not valid")
      }
      return address
    }
    guard !text.isEmpty else { throw InvalidInput("the host is missing; 0.0.0.0 or [::] means every address") }
    guard !text.utf8.contains(UInt8(ascii: ":")) else {
      throw InvalidInput("an IPv6 address is written in brackets, as in [::1]:80")
    }
    guard text.utf8.count <= 253, text.utf8.allSatisfy(isHostByte) else {
      throw InvalidInput("the host is not a name or an address")
    }
    return String(text)
  }

  static func port(_ text: Substring) throws(InvalidInput) -> UInt16 {
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), let port = UInt16(text) else {
      throw InvalidInput("the port is not a number from 0 to 65535")
    }
    return port
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
