/// The children of a metric with the values of their labels.
package protocol MetricCollector: Sendable {
  func collect(_ body: ([String], any Metric) -> Void)
}

/// A metric without labels is its own only child.
struct SingleMetric: MetricCollector {
  let metric: any Metric

  func collect(_ body: ([String], any Metric) -> Void) { body([], metric) }
}
