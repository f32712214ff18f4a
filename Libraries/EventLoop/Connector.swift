import Glibc

/// Opens TCP connections without waiting for them.
package enum Connector {
  /// A connected, non-blocking descriptor whose owner the caller becomes; call it on the loop.
  package static func connect(
    to address: SocketAddress, on loop: EventLoop, timeout: Duration = .seconds(5),
    completion: @escaping (Result<Int32, SocketError>) -> Void
  ) {
    loop.assertCurrent()
    let family = if case .v4 = address.ip { AF_INET } else { AF_INET6 }
    let raw = socket(family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard raw >= 0 else { return completion(.failure(SocketError(operation: "open a socket"))) }
    enable(raw, Int32(IPPROTO_TCP), TCP_NODELAY)
    let status = address.withSystemAddress { Glibc.connect(raw, $0, $1) }
    if status == 0 { return completion(.success(raw)) }
    guard errno == EINPROGRESS else {
      let error = SocketError(operation: "connect to \(address)")
      Glibc.close(raw)
      return completion(.failure(error))
    }
    Attempt(raw, address, loop, completion).begin(timeout)
  }

  /// One connection in the making; it keeps itself alive through the watcher and the timer.
  private final class Attempt {
    private let descriptor: Int32
    private let address: SocketAddress
    private let loop: EventLoop
    private var completion: ((Result<Int32, SocketError>) -> Void)?
    private var watcher: SocketWatcher?
    private var timer: LoopTimer?

    init(
      _ descriptor: Int32, _ address: SocketAddress, _ loop: EventLoop,
      _ completion: @escaping (Result<Int32, SocketError>) -> Void
    ) {
      self.descriptor = descriptor
      self.address = address
      self.loop = loop
      self.completion = completion
    }

    func begin(_ timeout: Duration) {
      do throws(SocketError) {
        watcher = try SocketWatcher(loop: loop, descriptor: descriptor) { _ in self.writable() }
      } catch {
        return finish(error.code)
      }
      timer = loop.schedule(after: timeout) { self.finish(ETIMEDOUT) }
      watcher?.watch(.write)
    }

    private func writable() {
      var code: Int32 = 0
      var length = socklen_t(MemoryLayout<Int32>.size)
      getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &code, &length)
      finish(code)
    }

    private func finish(_ code: Int32) {
      guard let completion else { return }
      self.completion = nil
      watcher?.close()
      watcher = nil
      timer?.cancel()
      if code == 0 { return completion(.success(descriptor)) }
      Glibc.close(descriptor)
      completion(.failure(SocketError(operation: "connect to \(address)", code: code)))
    }
  }
}
