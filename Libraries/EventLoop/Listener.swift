import CSystem
import Glibc

/// A listening TCP socket of one loop. Several loops may listen on one address: the kernel spreads connections.
package final class Listener {
  package let address: SocketAddress
  private let loop: EventLoop
  private let descriptor: Int32
  private var watcher: SocketWatcher?
  private let accept: (_ descriptor: Int32, _ peer: SocketAddress) -> Void
  private var isPaused = false

  /// Takes ownership of each accepted descriptor to `accept`; port 0 takes a free one.
  package init(
    loop: EventLoop, address wanted: SocketAddress, backlog: Int32 = 1024,
    accept: @escaping (_ descriptor: Int32, _ peer: SocketAddress) -> Void
  ) throws(SocketError) {
    loop.assertCurrent()
    let family = if case .v4 = wanted.ip { AF_INET } else { AF_INET6 }
    let raw = socket(family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard raw >= 0 else { throw SocketError(operation: "open a socket") }
    let socket = Descriptor(owning: raw)
    enable(raw, SOL_SOCKET, SO_REUSEADDR)
    enable(raw, SOL_SOCKET, SO_REUSEPORT)
    guard wanted.withSystemAddress({ bind(raw, $0, $1) }) == 0, listen(raw, backlog) == 0 else {
      throw SocketError(operation: "listen on \(wanted)")
    }
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let named = withUnsafeMutablePointer(to: &storage) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(raw, $0, &length) }
    }
    guard named == 0, let bound = SocketAddress(storage) else { throw SocketError(operation: "name a socket") }
    self.loop = loop
    self.accept = accept
    address = bound
    descriptor = socket.release()
    let watcher = try SocketWatcher(loop: loop, descriptor: descriptor) { [weak self] _ in self?.acceptPending() }
    self.watcher = watcher
    watcher.watch(.read)
  }

  deinit { close() }

  // A bound, so that a flood of connections leaves turns to those that are already open.
  private static let acceptsPerTurn = 64

  private func acceptPending() {
    for _ in 0..<Self.acceptsPerTurn {
      var storage = sockaddr_storage()
      var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
      let raw = withUnsafeMutablePointer(to: &storage) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { uhub_accept4(descriptor, $0, &length) }
      }
      guard raw >= 0 else {
        if errno == EMFILE || errno == ENFILE { pauseBriefly() }
        if errno == ECONNABORTED || errno == EINTR { continue }
        return
      }
      guard let peer = SocketAddress(storage) else {
        Glibc.close(raw)
        continue
      }
      enable(raw, Int32(IPPROTO_TCP), TCP_NODELAY)
      accept(raw, peer)
      if watcher == nil { return }
    }
  }

  // Out of descriptors: the socket stays readable, and polling it would burn the processor.
  private func pauseBriefly() {
    guard !isPaused else { return }
    isPaused = true
    watcher?.watch([])
    loop.schedule(after: .milliseconds(100)) { [weak self] in
      self?.isPaused = false
      self?.watcher?.watch(.read)
    }
  }

  package func close() {
    guard let watcher else { return }
    self.watcher = nil
    watcher.close()
    Glibc.close(descriptor)
  }
}

func enable(_ descriptor: Int32, _ level: Int32, _ option: Int32) {
  var on: Int32 = 1
  setsockopt(descriptor, level, option, &on, socklen_t(MemoryLayout<Int32>.size))
}
