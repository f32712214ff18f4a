import EventLoop
import Glibc

/// SIGTERM or SIGINT asks for an orderly end; the second one ends at once.
enum StopSignal {
  static func wait(on loop: EventLoop) async {
    loop.assertCurrent()
    await withCheckedContinuation { continuation in
      let waiting = Waiting(continuation)
      for signal in [SIGTERM, SIGINT] {
        // The watchers live as long as the process.
        let watcher = SignalWatcher(loop: loop, signal: signal) { waiting.signalled() }
        waiting.watchers.append(watcher)
      }
    }
  }

  private final class Waiting {
    var watchers: [SignalWatcher] = []
    private var continuation: CheckedContinuation<Void, Never>?

    init(_ continuation: CheckedContinuation<Void, Never>) { self.continuation = continuation }

    func signalled() {
      guard let continuation else { exit(ExitCode.cutShort.rawValue) }
      self.continuation = nil
      continuation.resume()
    }
  }
}
