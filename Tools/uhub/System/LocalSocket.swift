import Glibc

/// Addresses of sockets in the file system, whose paths the kernel limits to 107 bytes.
enum LocalSocket {
  private static let longestPath = 107

  static func withAddress<Result>(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result?) -> Result? {
    let bytes = Array(path.utf8)
    guard bytes.count <= longestPath else { return nil }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
    }
  }

  static func require(_ path: String) throws(Failure) {
    guard path.utf8.count <= longestPath else {
      throw Failure("\(path) is too long for a socket: set UHUB_HOME to a directory with a shorter path.")
    }
  }
}
