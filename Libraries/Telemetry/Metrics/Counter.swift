import Synchronization

/// A number that only grows, as requests served.
package final class Counter: Metric {
  @usableFromInline let count = Atomic<UInt64>(0)

  package init() {}

  @inlinable
  package func increment() { count.wrappingAdd(1, ordering: .relaxed) }

  /// Negative amounts are ignored: a counter never goes back.
  @inlinable
  package func increment(by amount: Int) {
    if amount > 0 { count.wrappingAdd(UInt64(amount), ordering: .relaxed) }
  }

  package var value: UInt64 { count.load(ordering: .relaxed) }

  package func samples(_ writer: inout SampleWriter) { writer.append(suffix: "_total", value: Double(value)) }
}
