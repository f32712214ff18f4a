import Synchronization

/// A number that goes up and down, as open connections.
package final class Gauge: Metric {
  /// The bits of a `Double`.
  @usableFromInline let bits = Atomic<UInt64>(0)

  package init() {}

  @inlinable
  package func set(_ value: Double) { bits.store(value.bitPattern, ordering: .relaxed) }

  @inlinable
  package func add(_ amount: Double) { bits.addDouble(amount) }

  @inlinable
  package func increment() { bits.addDouble(1) }

  @inlinable
  package func decrement() { bits.addDouble(-1) }

  package var value: Double { Double(bitPattern: bits.load(ordering: .relaxed)) }

  package func samples(_ writer: inout SampleWriter) { writer.append(suffix: "", value: value) }
}

extension Atomic where Value == UInt64 {
  /// Adds to the `Double` whose bits are kept here.
  @inlinable
  borrowing func addDouble(_ amount: Double) {
    var current = load(ordering: .relaxed)
    while true {
      let next = (Double(bitPattern: current) + amount).bitPattern
      let (exchanged, original) = weakCompareExchange(expected: current, desired: next, ordering: .relaxed)
      if exchanged { return }
      current = original
    }
  }
}
