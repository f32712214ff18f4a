import Primitives

/// A span that is over, as an exporter gets it.
package struct FinishedSpan: Sendable {
  package let context: TraceContext
  package let parent: SpanID?
  package let name: String
  package let kind: SpanKind
  package let start: Timestamp
  package let end: Timestamp
  package let status: SpanStatus
  package let attributes: Fields
}
