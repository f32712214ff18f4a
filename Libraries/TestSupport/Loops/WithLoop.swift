import EventLoop

/// Runs a test's body on a loop with a thread of its own, which ends with the test.
package func withLoop(_ body: @escaping @Sendable (EventLoop) async throws -> Void) async throws {
  try await withLoops(1) { try await body($0[0]) }
}

/// The same with several loops; the body runs on the first.
package func withLoops(_ count: Int, _ body: @escaping @Sendable ([EventLoop]) async throws -> Void) async throws {
  SignalWatcher.ignoreBrokenPipes()
  let group = EventLoopGroup(count: count, name: "test")
  defer { group.shutdown() }
  try await group.loops[0].run { try await body(group.loops) }
}
