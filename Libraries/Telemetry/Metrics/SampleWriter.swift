/// Writes the samples of one child: `name_suffix{label="value"} number`.
package struct SampleWriter {
  private let name: String
  private let labels: String
  private(set) var text = ""

  init(name: String, labels: [(String, String)]) {
    self.name = name
    self.labels = labels.map { "\($0)=\"\(ExpositionText.escape($1, quotes: true))\"" }.joined(separator: ",")
  }

  package mutating func append(suffix: StaticString, value: Double) {
    text += "\(name)\(suffix)\(labels.isEmpty ? "" : "{\(labels)}") \(ExpositionText.number(value))\n"
  }

  /// The bucket of a histogram that ends at `bound`.
  package mutating func append(suffix: StaticString, bound: Double, value: Double) {
    let separator = labels.isEmpty ? "" : ","
    text += "\(name)\(suffix){\(labels)\(separator)le=\"\(ExpositionText.number(bound))\"} \(ExpositionText.number(value))\n"
  }
}
