import EventLoop

/// Runs a test's body on a loop with a thread of its own, which ends with the test.
package func withLoop<Result: Sendable>(
  _ body: @escaping @Sendable (EventLoop) async throws -> Result
) async throws -> Result {
  try await withLoops(1) { try await body($0[0]) }
}

/// The same with several loops; the body runs on the first.
package func withLoops<Result: Sendable>(
  _ count: Int, _ body: @escaping @Sendable ([EventLoop]) async throws -> Result
) async throws -> Result {
  SignalWatcher.ignoreBrokenPipes()
  let group = EventLoopGroup(count: count, name: "test")
  defer { group.shutdown() }
  return try await group.loops[0].run { try await body(group.loops) }
}
