import Synchronization

/// How often values fell into ranges, as the seconds that requests took.
package final class Histogram: Metric {
  /// The upper ends of the ranges, ascending; the last range has none.
  @usableFromInline let bounds: [Double]
  @usableFromInline let counts: HistogramCounts
  @usableFromInline let sumBits = Atomic<UInt64>(0)

  /// From a millisecond to ten seconds: what a request may take.
  package static let seconds: [Double] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
  /// From 256 bytes to 16 MB.
  package static let bytes: [Double] = [256, 1024, 4096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304, 16_777_216]

  package init(bounds: [Double] = Histogram.seconds) {
    self.bounds = bounds
    counts = HistogramCounts(bounds.count + 1)
  }

  @inlinable
  package func observe(_ value: Double) {
    var index = 0
    while index < bounds.count && value > bounds[index] { index += 1 }
    counts.increment(index)
    sumBits.addDouble(value)
  }

  @inlinable
  package func observe(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    observe(Double(seconds) + Double(attoseconds) * 1e-18)
  }

  package var count: UInt64 { (0...bounds.count).reduce(0) { $0 + counts[$1] } }
  package var sum: Double { Double(bitPattern: sumBits.load(ordering: .relaxed)) }

  package func samples(_ writer: inout SampleWriter) {
    var total: UInt64 = 0
    for (index, bound) in bounds.enumerated() {
      total += counts[index]
      writer.append(suffix: "_bucket", bound: bound, value: Double(total))
    }
    total += counts[bounds.count]
    writer.append(suffix: "_bucket", bound: .infinity, value: Double(total))
    writer.append(suffix: "_sum", value: sum)
    writer.append(suffix: "_count", value: Double(total))
  }
}
