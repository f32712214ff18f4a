/// What a metric is called and what it measures.
struct MetricDefinition {
  enum Kind: String { case counter, gauge, histogram }

  /// Without `_total`.
  let name: String
  let kind: Kind
  let help: String
  let labels: [String]

  init(_ fullName: String, _ kind: Kind, _ help: String, labels: [String]) throws(MetricError) {
    guard MetricDefinition.isName(fullName, colons: true), fullName.hasSuffix("_total") == (kind == .counter) else {
      throw .invalidName(fullName)
    }
    for (index, label) in labels.enumerated() {
      let reserved = label.hasPrefix("__") || (kind == .histogram && label == "le")
      guard MetricDefinition.isName(label, colons: false), !reserved, !labels[..<index].contains(label) else {
        throw .invalidLabel(label, metric: fullName)
      }
    }
    name = kind == .counter ? String(fullName.dropLast("_total".count)) : fullName
    guard !name.isEmpty else { throw .invalidName(fullName) }
    self.kind = kind
    self.help = help
    self.labels = labels
  }

  /// Every name that its samples use: none of them may belong to another metric.
  var sampleNames: [String] {
    switch kind {
    case .counter: [name, name + "_total"]
    case .gauge: [name]
    case .histogram: [name, name + "_bucket", name + "_sum", name + "_count"]
    }
  }

  private static func isName(_ text: String, colons: Bool) -> Bool {
    guard let first = text.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "_"):
        true
      case UInt8(ascii: ":"): colons
      default: false
      }
    }
  }
}
