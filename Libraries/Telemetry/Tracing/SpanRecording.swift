import Primitives
import Synchronization

/// What a sampled span gathers until it is over.
final class SpanRecording: Sendable {
  private struct State {
    var attributes: Fields
    var status = SpanStatus.unset
    var isFinished = false
  }

  private let context: TraceContext
  private let parent: SpanID?
  private let name: String
  private let kind: SpanKind
  private let start: Timestamp
  private let now: WallClock
  private let exporter: any SpanExporter
  private let state: Mutex<State>

  init(
    _ context: TraceContext, parent: SpanID?, name: String, kind: SpanKind, attributes: Fields, now: @escaping WallClock,
    exporter: any SpanExporter
  ) {
    self.context = context
    self.parent = parent
    self.name = name
    self.kind = kind
    self.now = now
    self.exporter = exporter
    start = now()
    state = Mutex(State(attributes: attributes))
  }

  func add(_ attributes: Fields) { state.withLock { $0.attributes = $0.attributes.adding(attributes) } }

  func set(_ status: SpanStatus) { state.withLock { $0.status = status } }

  func finish() {
    let finished = state.withLock { state -> State? in
      guard !state.isFinished else { return nil }
      state.isFinished = true
      return state
    }
    guard let finished else { return }
    // The time of day may be set back in between; a span never ends before it starts.
    exporter.export(
      FinishedSpan(
        context: context, parent: parent, name: name, kind: kind, start: start, end: max(start, now()),
        status: finished.status, attributes: finished.attributes))
  }
}
