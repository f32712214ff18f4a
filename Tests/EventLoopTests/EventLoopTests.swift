import EventLoop
import Foundation
import TestSupport
import Testing

@Suite("An event loop", .timeLimit(.minutes(1))) struct EventLoopTests {
  @Test("runs jobs on its own thread") func thread() async throws {
    try await withLoop { loop in
      #expect(loop.isCurrent)
      #expect(EventLoop.current === loop)
      await Task.yield()
      #expect(loop.isCurrent)
    }
    #expect(EventLoop.current == nil)
  }

  @Test("is woken by work from another thread") func wakes() async throws {
    try await withLoop { loop in
      let ran = Gate()
      Thread.detachNewThread {
        loop.execute {
          #expect(loop.isCurrent)
          ran.open()
        }
      }
      await ran.wait()
    }
  }

  @Test("runs work from other threads in the order it was given") func order() async throws {
    let order = Recorder<Int>()
    try await withLoops(2) { loops in
      let done = Gate()
      for number in 0..<1000 { loops[1].execute { order.record(number) } }
      loops[1].execute { done.open() }
      await done.wait()
    }
    #expect(order.entries == Array(0..<1000))
  }

  @Test("keeps a sleeping task on its thread") func sleep() async throws {
    try await withLoop { loop in
      try await Task.sleep(for: .milliseconds(1))
      #expect(loop.isCurrent)
    }
  }

  @Test("keeps the children of a task on its thread") func children() async throws {
    try await withLoop { loop in
      async let first = { loop.isCurrent }()
      #expect(await first)
      await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<10 {
          group.addTask {
            await Task.yield()
            return loop.isCurrent
          }
        }
        for await isCurrent in group { #expect(isCurrent) }
      }
      #expect(loop.isCurrent)
    }
  }

  @Test("starts a task at once, without a hop") func immediate() async throws {
    try await withLoop { loop in
      let order = Recorder<String>()
      let task = loop.start { order.record("task") }
      order.record("caller")
      await task.value
      #expect(order.entries == ["task", "caller"])
    }
  }

  @Test("runs a body for callers on any thread, and hands on what it throws") func run() async throws {
    struct Failure: Error {}
    try await withLoops(2) { loops in
      let isThere = try await loops[1].run { loops[1].isCurrent }
      #expect(isThere)
      #expect(loops[0].isCurrent)
      await #expect(throws: Failure.self) { try await loops[1].run { throw Failure() } }
    }
  }

  @Test("runs deferred work after what is in progress") func deferred() async throws {
    try await withLoop { loop in
      let order = Recorder<Int>()
      let done = Gate()
      loop.defer_ {
        order.record(2)
        done.open()
      }
      order.record(1)
      await done.wait()
      #expect(order.entries == [1, 2])
    }
  }

  @Test("flushes a dirty connection once at the end of the turn") func flush() async throws {
    final class Connection: Flushable {
      let flushed = Recorder<Void>()
      let done = Gate()
      func flush() {
        flushed.record(())
        done.open()
      }
    }
    try await withLoop { loop in
      let connection = Connection()
      loop.markDirty(connection)
      #expect(connection.flushed.entries.isEmpty)
      await connection.done.wait()
      #expect(connection.flushed.entries.count == 1)
    }
  }

  @Test("stops although sockets and timers are still open") func stop() async throws {
    let group = EventLoopGroup(count: 2)
    let loop = group.loops[0]
    let listener = try await loop.run {
      loop.schedule(after: .seconds(3600)) { Issue.record("a timer fired too early") }
      return LoopBound(try Listener(loop: loop, address: .loopback) { _, _ in }, on: loop)
    }
    group.shutdown()
    _ = listener
  }
}
