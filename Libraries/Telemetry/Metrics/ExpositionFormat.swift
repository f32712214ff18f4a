import Primitives

/// The two texts that Prometheus reads.
package enum ExpositionFormat: Sendable {
  case prometheus
  case openMetrics

  /// From the request's Accept header.
  package init(accept: String?) {
    self = accept?.contains("application/openmetrics-text") == true ? .openMetrics : .prometheus
  }

  package var contentType: StaticString {
    switch self {
    case .prometheus: "text/plain; version=0.0.4; charset=utf-8"
    case .openMetrics: "application/openmetrics-text; version=1.0.0; charset=utf-8"
    }
  }
}

extension MetricRegistry {
  package func write(_ format: ExpositionFormat = .prometheus, to buffer: inout ByteBuffer) {
    var text = ""
    for entry in entries { append(entry, format, to: &text) }
    if case .openMetrics = format { text += "# EOF\n" }
    buffer.append(text)
  }

  private func append(_ entry: Entry, _ format: ExpositionFormat, to text: inout String) {
    let definition = entry.definition
    // OpenMetrics names a counter without its suffix, Prometheus with it.
    let isPrometheusCounter = if case .prometheus = format { definition.kind == .counter } else { false }
    let name = isPrometheusCounter ? definition.name + "_total" : definition.name
    text += "# HELP \(name) \(ExpositionText.escape(definition.help, quotes: format == .openMetrics))\n"
    text += "# TYPE \(name) \(definition.kind.rawValue)\n"
    entry.collector.collect { values, metric in
      var writer = SampleWriter(name: definition.name, labels: Array(zip(definition.labels, values)))
      metric.samples(&writer)
      text += writer.text
    }
  }
}
