import EventLoop
import Glibc
import TestSupport
import Testing

@Suite("A watched signal", .timeLimit(.minutes(1))) struct SignalWatcherTests {
  @Test("calls back on the loop, for each watcher") func signal() async throws {
    try await withLoop { loop in
      let seen = Recorder<Bool>()
      let watchers = (0..<2).map { _ in SignalWatcher(loop: loop, signal: SIGUSR2) { seen.record(loop.isCurrent) } }
      kill(getpid(), SIGUSR2)
      try await eventually(on: loop) { seen.entries.count == 2 }
      #expect(seen.entries == [true, true])
      for watcher in watchers { watcher.close() }
    }
  }
}
