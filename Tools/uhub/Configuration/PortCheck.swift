import Glibc

/// Tries every address before anything starts: one clear sentence instead of a service that ends and ends again.
enum PortCheck {
  /// Tries again for as long as `patience` says.
  static func require(_ addresses: [ListenAddress], patience: Duration) throws(Failure) {
    let deadline = Monotonic.now + patience
    while true {
      do { return try tryAll(addresses) } catch {
        guard Monotonic.now < deadline else { throw error }
        Monotonic.pause(.milliseconds(20))
      }
    }
  }

  private static func tryAll(_ addresses: [ListenAddress]) throws(Failure) {
    // All stay bound until the last was tried, so that two settings that name one address are found as well.
    var bound: [Int32] = []
    defer { bound.forEach { close($0) } }
    for address in addresses where address.endpoint.port != nil {
      let number = address.withSocketAddress { family, pointer, length in Self.bind(family, pointer, length) }
      guard let number, number >= 0 else {
        let code = number.map { -$0 } ?? EINVAL
        let reason = code == EADDRINUSE ? "is already in use" : "cannot be used (\(Failure.reason(code)))"
        throw Failure(
          "\(address.text) \(reason): set \(address.variable) to another address, in the environment or in .uhub/settings.")
      }
      bound.append(number)
    }
  }

  /// The bound socket, or minus the errno.
  private static func bind(_ family: Int32, _ address: UnsafePointer<sockaddr>, _ length: socklen_t) -> Int32 {
    let number = socket(family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard number >= 0 else { return -errno }
    // Connections of the previous run that are still winding down do not count as use.
    var yes: Int32 = 1
    setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    // Listening, too: with SO_REUSEADDR alone two sockets may be bound to one address as long as none listens.
    guard Glibc.bind(number, address, length) == 0, listen(number, 1) == 0 else {
      let code = errno
      close(number)
      return -code
    }
    return number
  }
}
