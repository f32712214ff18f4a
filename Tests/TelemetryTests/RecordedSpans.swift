import Synchronization
import Telemetry

/// Keeps the spans that a test makes.
final class RecordedSpans: SpanExporter {
  private let state = Mutex<[FinishedSpan]>([])

  var spans: [FinishedSpan] { state.withLock { $0 } }

  func export(_ span: FinishedSpan) { state.withLock { $0.append(span) } }
}
