import Primitives
import Synchronization

/// All metrics of a process, as Prometheus reads them. Names are checked and given out once.
package final class MetricRegistry: Sendable {
  struct Entry {
    let definition: MetricDefinition
    let collector: any MetricCollector
  }

  private struct State {
    var entries: [Entry] = []
    var names: Set<String> = []
  }

  /// How many combinations of label values a metric may have.
  package static let childLimit = 1000

  private let state = Mutex(State())

  package init() {}

  package func counter(_ name: String, _ help: String) throws(MetricError) -> Counter {
    try single(name, .counter, help, Counter())
  }

  package func gauge(_ name: String, _ help: String) throws(MetricError) -> Gauge {
    try single(name, .gauge, help, Gauge())
  }

  package func histogram(_ name: String, _ help: String, bounds: [Double] = Histogram.seconds) throws(MetricError) -> Histogram {
    try MetricRegistry.check(bounds, of: name)
    return try single(name, .histogram, help, Histogram(bounds: bounds))
  }

  /// A gauge or counter that is asked for its value at every scrape.
  package func callback(_ name: String, _ help: String, _ read: @escaping @Sendable () -> Double) throws(MetricError) {
    let isCounter = name.hasSuffix("_total")
    _ = try single(name, isCounter ? .counter : .gauge, help, CallbackMetric(suffix: isCounter ? "_total" : "", read))
  }

  package func counters(_ name: String, _ help: String, labels: [String], limit: Int = childLimit) throws(MetricError)
    -> MetricFamily<Counter>
  {
    try family(name, .counter, help, labels, limit) { Counter() }
  }

  package func histograms(
    _ name: String, _ help: String, labels: [String], bounds: [Double] = Histogram.seconds, limit: Int = childLimit
  ) throws(MetricError) -> MetricFamily<Histogram> {
    try MetricRegistry.check(bounds, of: name)
    return try family(name, .histogram, help, labels, limit) { Histogram(bounds: bounds) }
  }

  /// In the order of registration.
  var entries: [Entry] { state.withLock { $0.entries } }

  private func single<Kind: Metric>(
    _ name: String, _ kind: MetricDefinition.Kind, _ help: String, _ metric: Kind
  ) throws(MetricError) -> Kind {
    try add(MetricDefinition(name, kind, help, labels: []), SingleMetric(metric: metric))
    return metric
  }

  private func family<Child: Metric>(
    _ name: String, _ kind: MetricDefinition.Kind, _ help: String, _ labels: [String], _ limit: Int,
    _ makeChild: @escaping @Sendable () -> Child
  ) throws(MetricError) -> MetricFamily<Child> {
    let family = MetricFamily(labels: labels, limit: limit, makeChild: makeChild)
    try add(MetricDefinition(name, kind, help, labels: labels), family)
    return family
  }

  private func add(_ definition: MetricDefinition, _ collector: any MetricCollector) throws(MetricError) {
    let added = state.withLock { state in
      guard state.names.isDisjoint(with: definition.sampleNames) else { return false }
      state.names.formUnion(definition.sampleNames)
      state.entries.append(Entry(definition: definition, collector: collector))
      return true
    }
    guard added else { throw .duplicate(definition.name) }
  }

  private static func check(_ bounds: [Double], of name: String) throws(MetricError) {
    guard bounds.allSatisfy(\.isFinite), zip(bounds, bounds.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw .invalidBounds(metric: name)
    }
  }
}
