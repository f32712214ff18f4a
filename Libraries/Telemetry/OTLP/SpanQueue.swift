import Synchronization

/// Spans on their way to the exporter's thread: bounded, and closed once with a deadline.
final class SpanQueue: Sendable {
  enum Next {
    case send([FinishedSpan])
    case wait
    case stop
  }

  private struct State {
    var spans: [FinishedSpan] = []
    var closedUntil: UInt64?
  }

  private let capacity: Int
  private let batchSize: Int
  private let state = Mutex(State())

  init(capacity: Int, batchSize: Int) {
    self.capacity = max(capacity, 1)
    self.batchSize = min(max(batchSize, 1), self.capacity)
  }

  /// Whether there was room, and whether the thread should look at once.
  func add(_ span: FinishedSpan) -> (accepted: Bool, isBatch: Bool) {
    state.withLock { state in
      guard state.closedUntil == nil, state.spans.count < capacity else { return (false, false) }
      state.spans.append(span)
      return (true, state.spans.count == batchSize)
    }
  }

  /// What to do now; `isDue` says that the spans have waited long enough for others.
  func next(isDue: Bool) -> Next {
    state.withLock { state in
      let isClosed = state.closedUntil != nil
      if state.spans.isEmpty { return isClosed ? .stop : .wait }
      guard isDue || isClosed || state.spans.count >= batchSize else { return .wait }
      let batch = Array(state.spans.prefix(batchSize))
      state.spans.removeFirst(batch.count)
      return .send(batch)
    }
  }

  /// Takes no more spans; those that wait may be sent until the deadline, in monotonic nanoseconds.
  func close(until deadline: UInt64) {
    state.withLock { $0.closedUntil = $0.closedUntil ?? deadline }
  }

  /// Nil while the queue is open.
  var closedUntil: UInt64? { state.withLock { $0.closedUntil } }

  /// Gives up what waits and says how much that was.
  func discard() -> Int {
    state.withLock { state in
      defer { state.spans = [] }
      return state.spans.count
    }
  }
}
