import EventLoop
import TestSupport
import Testing

@Suite("Timers of a loop", .timeLimit(.minutes(1))) struct TimerTests {
  @Test("fire in the order of their deadlines") func order() async throws {
    try await withLoop { loop in
      let fired = Recorder<Int>()
      let done = Gate()
      for delay in [30, 10, 20, 0, 5] {
        loop.schedule(after: .milliseconds(delay)) {
          fired.record(delay)
          if delay == 30 { done.open() }
        }
      }
      await done.wait()
      #expect(fired.entries == [0, 5, 10, 20, 30])
    }
  }

  @Test("do not fire before their time") func notEarly() async throws {
    try await withLoop { loop in
      let began = LoopTime.system
      await withCheckedContinuation { continuation in
        loop.schedule(at: began + .milliseconds(15)) { continuation.resume() }
      }
      // The loop's clock counts whole milliseconds.
      #expect(LoopTime.system.remaining(from: began) >= .milliseconds(14))
    }
  }

  @Test("that are cancelled do not fire") func cancelled() async throws {
    try await withLoop { loop in
      let timer = loop.schedule(after: .milliseconds(1)) { Issue.record("a cancelled timer fired") }
      timer.cancel()
      timer.cancel()
      await withCheckedContinuation { continuation in
        loop.schedule(after: .milliseconds(5)) { continuation.resume() }
      }
    }
  }

  @Test("may be cancelled by one that fires at the same moment") func cancelledByAnother() async throws {
    try await withLoop { loop in
      let deadline = loop.now + .milliseconds(2)
      let fired = Recorder<Int>()
      var others: [LoopTimer] = []
      loop.schedule(at: loop.now + .milliseconds(1)) {
        fired.record(0)
        for other in others { other.cancel() }
      }
      others = (1...3).map { number in loop.schedule(at: deadline) { fired.record(number) } }
      await withCheckedContinuation { continuation in
        loop.schedule(after: .milliseconds(10)) { continuation.resume() }
      }
      #expect(fired.entries == [0])
    }
  }

  @Test("may set further timers") func chain() async throws {
    try await withLoop { loop in
      await withCheckedContinuation { continuation in
        loop.schedule(after: .zero) {
          loop.schedule(after: .milliseconds(1)) { loop.schedule(after: .zero) { continuation.resume() } }
        }
      }
    }
  }

  @Test("wake a loop that has nothing else to do, also after a later one was set first") func earlierOne() async throws {
    try await withLoop { loop in
      loop.schedule(after: .seconds(600)) { Issue.record("fired too early") }
      await withCheckedContinuation { continuation in
        loop.schedule(after: .milliseconds(1)) { continuation.resume() }
      }
    }
  }
}
