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
  // A task of its own, as a service has it: one that only borrows the loop may be sent back to the pool it came from.
  let task = Task(executorPreference: group.loops[0]) { try await body(group.loops) }
  try await withTaskCancellationHandler { try await task.value } onCancel: { task.cancel() }
}
