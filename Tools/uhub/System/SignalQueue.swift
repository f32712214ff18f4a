import CSystem
import Glibc

/// SIGCHLD and the signals that ask for a stop, read one by one instead of interrupting.
struct SignalQueue: ~Copyable {
  private let descriptor: Descriptor

  init() throws(Failure) {
    let number = uhub_open_signals()
    guard number >= 0 else { throw Failure("signals cannot be received", errno: errno) }
    descriptor = Descriptor(number)
    signal(SIGPIPE, SIG_IGN)
  }

  /// Sleeps until a signal arrives or the time is over.
  func wait(atMost duration: Duration) {
    var entry = pollfd(fd: descriptor.number, events: Int16(POLLIN), revents: 0)
    _ = poll(&entry, 1, Int32(clamping: max(0, duration.milliseconds)))
  }

  /// True when one of the signals that arrived asks for a stop. Ended children are found by asking for them.
  func stopWasAsked() -> Bool {
    var asked = false
    while case let arrived = uhub_next_signal(descriptor.number), arrived != 0 {
      if arrived != SIGCHLD { asked = true }
    }
    return asked
  }
}
