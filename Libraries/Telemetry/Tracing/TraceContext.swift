/// Where in a trace the current work is, as the W3C's `traceparent` and `tracestate` carry it between processes.
package struct TraceContext: Hashable, Sendable {
  package let traceID: TraceID
  package let spanID: SpanID
  /// Whether spans of this trace are recorded.
  package let isSampled: Bool
  /// What other vendors carry; handed on as it came.
  package let state: String?

  /// Of the work that this task does.
  @TaskLocal package static var current: TraceContext?

  package static let maximumStateLength = 512

  package init(traceID: TraceID, spanID: SpanID, isSampled: Bool, state: String? = nil) {
    self.traceID = traceID
    self.spanID = spanID
    self.isSampled = isSampled
    self.state = state
  }

  /// The start of a new trace.
  package static func root(isSampled: Bool) -> TraceContext {
    TraceContext(traceID: .random(), spanID: .random(), isSampled: isSampled)
  }

  /// A new span in the same trace.
  package func child() -> TraceContext {
    TraceContext(traceID: traceID, spanID: .random(), isSampled: isSampled, state: state)
  }
}
