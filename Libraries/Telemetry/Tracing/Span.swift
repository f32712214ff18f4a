/// A piece of work in a trace. One that is not sampled only carries its context and costs no memory.
package struct Span: Sendable {
  package let context: TraceContext
  private let recording: SpanRecording?

  init(context: TraceContext, recording: SpanRecording?) {
    self.context = context
    self.recording = recording
  }

  package var isRecorded: Bool { recording != nil }

  /// The values are not computed when nobody records them.
  package func add(_ attributes: @autoclosure () -> Fields) {
    recording?.add(attributes())
  }

  package func set(_ status: @autoclosure () -> SpanStatus) {
    recording?.set(status())
  }

  /// Hands the span to the exporter; only the first call counts.
  package func finish() { recording?.finish() }
}
