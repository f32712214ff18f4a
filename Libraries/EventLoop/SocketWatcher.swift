import CSystem
import Glibc
import CUV

/// Tells when a descriptor can be read or written. It does not own the descriptor.
package final class SocketWatcher {
  package struct Interest: OptionSet, Sendable {
    package let rawValue: Int32
    package init(rawValue: Int32) { self.rawValue = rawValue }
    package static let read = Interest(rawValue: Int32(UV_READABLE.rawValue))
    package static let write = Interest(rawValue: Int32(UV_WRITABLE.rawValue))
  }

  private let loop: EventLoop
  private var handle: UnsafeMutablePointer<uv_poll_t>?
  private var wanted: Interest = []
  private var armed: Interest = []
  private var onReady: ((Interest) -> Void)?

  package init(loop: EventLoop, descriptor: Int32, onReady: @escaping (Interest) -> Void) throws(SocketError) {
    loop.assertCurrent()
    self.loop = loop
    self.onReady = onReady
    let handle = UnsafeMutablePointer<uv_poll_t>.allocate(capacity: 1)
    let status = uv_poll_init(loop.uv, handle, descriptor)
    guard status == 0 else {
      handle.deallocate()
      throw SocketError(operation: "watch a socket", code: -status)
    }
    handle.pointee.data = Unmanaged.passUnretained(self).toOpaque()
    self.handle = handle
  }

  // Unretained above: `close` clears the pointer before the watcher goes. Elsewhere than on the loop that would be a race.
  deinit {
    guard handle != nil else { return }
    precondition(loop.isCurrent || loop.hasEnded, "a socket watcher was dropped outside its loop's thread")
    close()
  }

  package func watch(_ wanted: Interest) {
    self.wanted = wanted
    arm()
  }

  private func arm() {
    guard let handle, wanted != armed else { return }
    armed = wanted
    if wanted.isEmpty {
      uv_poll_stop(handle)
      return
    }
    uv_poll_start(handle, wanted.rawValue) { handle, status, events in
      guard let context = handle?.pointee.data else { return }
      let watcher = Unmanaged<SocketWatcher>.fromOpaque(context).takeUnretainedValue()
      guard status < 0 else { return watcher.onReady?(Interest(rawValue: events)) ?? () }
      // An error shows itself to whoever reads or writes next; libuv has stopped watching, and there may be data before it.
      watcher.armed = []
      watcher.onReady?([.read, .write])
      watcher.arm()
    }
  }

  /// The descriptor may be closed right after this.
  package func close() {
    guard let handle else { return }
    self.handle = nil
    onReady = nil
    handle.pointee.data = nil
    uv_poll_stop(handle)
    closeHandle(handle)
  }
}
