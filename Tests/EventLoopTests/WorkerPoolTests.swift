import EventLoop
import TestSupport
import Testing

@Suite("The worker pool", .timeLimit(.minutes(1))) struct WorkerPoolTests {
  @Test("runs work away from the loop, and comes back to it") func runs() async throws {
    try await withLoop { loop in
      let pool = WorkerPool()
      defer { pool.shutdown() }
      let isElsewhere = try await pool.run { EventLoop.current == nil }
      #expect(isElsewhere)
      #expect(loop.isCurrent)
    }
  }

  @Test("hands on what the work throws") func failure() async throws {
    struct Failure: Error {}
    let pool = WorkerPool()
    defer { pool.shutdown() }
    await #expect(throws: Failure.self) { try await pool.run { throw Failure() } }
  }

  @Test("runs as much at once as it has threads") func parallel() async throws {
    let pool = WorkerPool(threads: 3)
    defer { pool.shutdown() }
    let meeting = Meeting(of: 3)
    try await withThrowingTaskGroup { group in
      for _ in 0..<3 { group.addTask { try await pool.run { meeting.join() } } }
      try await group.waitForAll()
    }
  }

  @Test("refuses when too much waits") func full() async throws {
    let pool = WorkerPool(threads: 1, capacity: 1)
    defer { pool.shutdown() }
    let blocker = Blocker()
    try await withThrowingTaskGroup { group in
      group.addTask { try await pool.run { blocker.block() } }
      await blocker.started.wait()
      // One may wait behind the one that runs; of two, one is refused.
      let refused = Recorder<Void>()
      for _ in 0..<2 {
        group.addTask {
          do { try await pool.run {} } catch WorkerPoolError.full {
            refused.record(())
            blocker.release()
          }
        }
      }
      try await group.waitForAll()
      #expect(refused.entries.count == 1)
    }
  }

  @Test("skips work that was cancelled before it began") func cancelled() async throws {
    let pool = WorkerPool(threads: 1)
    defer { pool.shutdown() }
    let blocker = Blocker()
    let first = Task { try await pool.run { blocker.block() } }
    await blocker.started.wait()
    let second = Task { try await pool.run { Issue.record("cancelled work was run") } }
    second.cancel()
    blocker.release()
    try await first.value
    await #expect(throws: CancellationError.self) { try await second.value }
  }

  @Test("takes nothing more after its end") func shutdown() async throws {
    let pool = WorkerPool()
    pool.shutdown()
    await #expect(throws: WorkerPoolError.self) { try await pool.run {} }
  }
}
