import CUV

extension EventLoop: TaskExecutor {
  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    if isCurrent {
      ready.append(job)
    } else {
      post { $0.jobs.append(job) }
    }
  }

  package func asUnownedTaskExecutor() -> UnownedTaskExecutor { UnownedTaskExecutor(ordinary: self) }
}

extension EventLoop {
  /// Starts a task on this loop at once, without a hop; call it on the loop.
  @discardableResult
  package func start(_ operation: sending @escaping @isolated(any) () async -> Void) -> Task<Void, Never> {
    assertCurrent()
    return Task.immediate(executorPreference: self, operation: operation)
  }

  /// Runs `body` on this loop's thread, wherever the caller is.
  package func run<Result: Sendable>(_ body: @escaping @Sendable () async throws -> Result) async throws -> Result {
    if isCurrent { return try await body() }
    // A task of its own: `withTaskExecutorPreference` was seen to leave its body on the thread it came from.
    let task = Task(executorPreference: self) { try await body() }
    return try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      task.cancel()
    }
  }
}
