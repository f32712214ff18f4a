/// Starts spans. Without an exporter traces still have ids, for the log and for the next process, but nothing is recorded.
package struct Tracer: Sendable {
  private let exporter: (any SpanExporter)?
  private let ratio: Double
  private let now: WallClock

  /// `ratio`: the share of new traces to record, 0 to 1. A trace that comes from elsewhere has been decided on there.
  package init(exporter: (any SpanExporter)? = nil, ratio: Double = 1, now: @escaping WallClock = systemTime) {
    self.exporter = exporter
    self.ratio = ratio
    self.now = now
  }

  /// A span below `parent`, or the first of a new trace; the caller finishes it.
  package func start(
    _ name: @autoclosure () -> String, kind: SpanKind = .internal, parent: TraceContext? = TraceContext.current,
    _ attributes: @autoclosure () -> Fields = [:]
  ) -> Span {
    let context = parent?.child() ?? newTrace()
    guard context.isSampled, let exporter else { return Span(context: context, recording: nil) }
    let recording = SpanRecording(
      context, parent: parent?.spanID, name: name(), kind: kind, attributes: attributes(), now: now, exporter: exporter)
    return Span(context: context, recording: recording)
  }

  /// Runs `body` in a span: what it logs and calls belongs to it, and an error that it throws is its status.
  package func withSpan<Result>(
    _ name: @autoclosure () -> String, kind: SpanKind = .internal, parent: TraceContext? = TraceContext.current,
    isolation: isolated (any Actor)? = #isolation, _ body: (Span) async throws -> Result
  ) async rethrows -> Result {
    let span = start(name(), kind: kind, parent: parent)
    defer { span.finish() }
    do {
      return try await TraceContext.$current.withValue(span.context) { try await body(span) }
    } catch {
      span.set(.error("\(error)"))
      throw error
    }
  }

  private func newTrace() -> TraceContext {
    let traceID = TraceID.random()
    // 53 bits of the id decide, so that every process which sees the trace would decide alike.
    let isSampled = exporter != nil && Double(traceID.low >> 11) < ratio * 0x1p53
    return TraceContext(traceID: traceID, spanID: .random(), isSampled: isSampled)
  }
}
