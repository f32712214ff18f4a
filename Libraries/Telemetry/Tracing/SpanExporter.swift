/// Takes spans away to where traces are kept.
package protocol SpanExporter: Sendable {
  /// Called on the path of requests: it must neither block nor wait.
  func export(_ span: FinishedSpan)
}
