import EventLoop
import Glibc
import Testing

/// A port where somebody listens who neither shares it nor accepts anybody.
final class HeldPort {
  let address: SocketAddress
  private let descriptor: Int32

  init() throws {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    self.descriptor = descriptor
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && listen(descriptor, 0) == 0 && getsockname(descriptor, $0, &length) == 0
      }
    }
    self.address = SocketAddress(ip: .v4(0x7F00_0001), port: UInt16(bigEndian: address.sin_port))
    try #require(isListening)
  }

  deinit { close(descriptor) }
}
