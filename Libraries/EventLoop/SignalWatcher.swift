import Glibc
import CUV

/// Calls back on the loop when the process is sent a signal.
package final class SignalWatcher {
  private var handle: UnsafeMutablePointer<uv_signal_t>?
  private var onSignal: (() -> Void)?

  package init(loop: EventLoop, signal: Int32, onSignal: @escaping () -> Void) {
    loop.assertCurrent()
    self.onSignal = onSignal
    let handle = UnsafeMutablePointer<uv_signal_t>.allocate(capacity: 1)
    uv_signal_init(loop.uv, handle)
    // Unretained: `close` clears it first.
    handle.pointee.data = Unmanaged.passUnretained(self).toOpaque()
    uv_signal_start(
      handle,
      { handle, _ in
        guard let context = handle?.pointee.data else { return }
        Unmanaged<SignalWatcher>.fromOpaque(context).takeUnretainedValue().onSignal?()
      }, signal)
    self.handle = handle
  }

  deinit { precondition(handle == nil, "a signal watcher was dropped without being closed") }

  package func close() {
    guard let handle else { return }
    self.handle = nil
    onSignal = nil
    handle.pointee.data = nil
    closeHandle(handle)
  }

  /// A write to a closed connection must be an error, not the end of the process.
  package static func ignoreBrokenPipes() { Glibc.signal(SIGPIPE, SIG_IGN) }
}
