import Synchronization

/// One metric with labels: a child for each combination of their values.
///
/// Finding a child takes a lock and a look-up; on a hot path keep the child: `let ok = requests["GET", "200"]`.
package final class MetricFamily<Child: Metric>: MetricCollector {
  let labels: [String]
  private let limit: Int
  private let makeChild: @Sendable () -> Child
  private let children = Mutex<[[String]: Child]>([:])

  init(labels: [String], limit: Int, makeChild: @escaping @Sendable () -> Child) {
    self.labels = labels
    self.limit = limit
    self.makeChild = makeChild
  }

  package subscript(_ values: String...) -> Child { child(values) }

  /// Beyond the limit all new combinations share the child `other`: labels made from input must not eat the memory.
  package func child(_ values: [String]) -> Child {
    let key = labels.indices.map { $0 < values.count ? values[$0] : "" }
    return children.withLock { children in
      if let child = children[key] { return child }
      let key = children.count < limit ? key : labels.map { _ in "other" }
      if let child = children[key] { return child }
      let child = makeChild()
      children[key] = child
      return child
    }
  }

  package func collect(_ body: ([String], any Metric) -> Void) {
    let all = children.withLock { $0 }
    for (values, child) in all.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) { body(values, child) }
  }
}
