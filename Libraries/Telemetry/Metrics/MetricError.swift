/// Why a metric cannot be registered.
package enum MetricError: Error, Hashable, CustomStringConvertible {
  case invalidName(String)
  case invalidLabel(String, metric: String)
  case invalidBounds(metric: String)
  case duplicate(String)

  package var description: String {
    switch self {
    case .invalidName(let name): "\"\(name)\" is not a name for a metric; a counter ends in _total, others do not"
    case .invalidLabel(let label, let metric): "\"\(label)\" is not a label for \(metric)"
    case .invalidBounds(let metric): "the bounds of \(metric) are not ascending, finite numbers"
    case .duplicate(let name): "\(name) is registered already"
    }
  }
}
