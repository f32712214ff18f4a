import CSystem
import Synchronization

/// Sends spans to an OpenTelemetry collector by OTLP/HTTP, in batches, from a thread of its own.
///
/// What cannot be sent is dropped and counted: tracing never slows down what it watches.
package final class OTLPExporter: SpanExporter {
  private struct Ending {
    /// Until the thread runs there is nothing to wait for.
    var isOver = true
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let options: OTLPOptions
  private let encoder: OTLPEncoder
  private let log: Log
  private let queue: SpanQueue
  private let connection: CollectorConnection?
  private let ending = Mutex(Ending())

  package let exported: Counter
  package let dropped: Counter

  package init(_ options: OTLPOptions, resource: OTLPResource, log: Log, registry: MetricRegistry) throws(MetricError) {
    self.options = options
    self.log = log
    encoder = OTLPEncoder(resource: resource, redactor: log.output.redactor)
    queue = SpanQueue(capacity: options.capacity, batchSize: options.batchSize)
    exported = try registry.counter("uhub_spans_exported_total", "Spans that the collector took.")
    dropped = try registry.counter("uhub_spans_dropped_total", "Spans that were lost: no room, or no collector.")
    connection = CollectorConnection(options)
  }

  /// Starts the thread; without it spans only pile up to the limit.
  package func start() {
    ending.withLock { $0.isOver = false }
    guard ExportThread.start({ self.run() }) else {
      log.error("span export cannot start", ["endpoint": options.endpoint])
      queue.close(until: 0)
      end()
      return
    }
  }

  package func export(_ span: FinishedSpan) {
    let (accepted, isBatch) = queue.add(span)
    if !accepted { dropped.increment() }
    if isBatch { connection?.wake() }
  }

  /// Sends what waits, for so long at most; to be called once the last span is finished.
  package func shutdown(within time: Duration) async {
    let nanoseconds = max(time / .nanoseconds(1), 0)
    queue.close(until: uhub_monotonic_nanoseconds() + UInt64(min(nanoseconds, 0x1p62)))
    connection?.wake()
    await withCheckedContinuation { continuation in
      let isOver = ending.withLock { ending in
        if !ending.isOver { ending.waiting.append(continuation) }
        return ending.isOver
      }
      if isOver { continuation.resume() }
    }
  }

  private func run() {
    defer { end() }
    guard let connection else { return log.error("span export has no memory") }
    var due = uhub_monotonic_nanoseconds()
    while true {
      switch queue.next(isDue: uhub_monotonic_nanoseconds() >= due) {
      case .stop: return
      case .send(let batch): deliver(batch, by: connection)
      case .wait:
        let now = uhub_monotonic_nanoseconds()
        let interval = UInt64(max(options.interval / .nanoseconds(1), 1_000_000))
        if now >= due { due = now + interval }
        connection.wait(milliseconds: Int((due - now) / 1_000_000) + 1)
      }
    }
  }

  private func deliver(_ batch: [FinishedSpan], by connection: CollectorConnection) {
    let body = encoder.encode(batch)
    var pause = options.backoff
    for attempt in 1...max(options.attempts, 1) {
      switch connection.post(body, shouldAbort: { self.isOutOfTime }) {
      case .delivered: return exported.increment(by: batch.count)
      case .refused(let status):
        log.warning("spans refused", ["endpoint": options.endpoint, "status": status, "spans": batch.count])
        return dropped.increment(by: batch.count)
      case .unavailable(let reason):
        log.warning("spans not delivered", ["endpoint": options.endpoint, "reason": reason, "attempt": attempt])
        if attempt < options.attempts { sleep(pause, on: connection) }
        pause *= 2
      }
      // At the end nobody waits for a collector that is away.
      if queue.closedUntil != nil { break }
    }
    dropped.increment(by: batch.count)
    if queue.closedUntil != nil { dropped.increment(by: queue.discard()) }
  }

  /// A new batch wakes the thread, which then goes on sleeping; the end of the process does not wait.
  private func sleep(_ time: Duration, on connection: CollectorConnection) {
    let end = uhub_monotonic_nanoseconds() + UInt64(max(time / .nanoseconds(1), 0))
    while queue.closedUntil == nil {
      let now = uhub_monotonic_nanoseconds()
      guard now < end else { return }
      connection.wait(milliseconds: Int((end - now) / 1_000_000) + 1)
    }
  }

  private var isOutOfTime: Bool { queue.closedUntil.map { uhub_monotonic_nanoseconds() >= $0 } ?? false }

  private func end() {
    let waiting = ending.withLock { ending in
      ending.isOver = true
      defer { ending.waiting = [] }
      return ending.waiting
    }
    for continuation in waiting { continuation.resume() }
  }
}
