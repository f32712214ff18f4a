import EventLoop
import Primitives

extension SocketAddress {
  /// A free port of this machine, for its own programs only.
  package static let loopback = SocketAddress(ip: .v4(0x7F00_0001), port: 0)

  package var endpoint: Endpoint { .tcp(host: host, port: port) }
}
