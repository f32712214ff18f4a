import Primitives
import Settings

/// What every service lets its operator say about logs and traces.
package struct TelemetryConfiguration: Sendable {
  package let logLevel: LogLevel
  package let logFormat: LogFormat
  /// Nil switches the export of spans off.
  package let otlpEndpoint: BaseURL?
  package let otlpCAFile: String?
  package let traceRatio: Double

  package init(_ settings: inout SettingsReader) {
    logLevel = settings.read("UHUB_LOG_LEVEL", .choice, default: .info, "The least important lines that are written.")
    logFormat = settings.read("UHUB_LOG_FORMAT", .choice, default: .json, "JSON lines, or text for a terminal.")
    otlpEndpoint = settings.optional(
      "UHUB_OTLP_ENDPOINT", .url, "Where spans are sent, as http://collector:4318; none are without it.")
    otlpCAFile = settings.optional(
      "UHUB_OTLP_CA_FILE", .file(), "The authorities that the collector's certificate may come from.")
    traceRatio = settings.read(
      "UHUB_TRACE_RATIO", .double(0...1), default: 0.1, "The share of new traces whose spans are recorded.")
  }

  /// The log of a process, on standard error; in colours where somebody watches.
  package func makeLog(service: String) -> Log {
    let sink = DescriptorLogSink.standardError
    return Log(LogOutput(service: service, level: logLevel, format: logFormat, colour: sink.isTerminal, sink: sink))
  }

  /// The exporter, when it is switched on: to be started, and shut down at the end.
  package func makeExporter(
    service: String, version: String, log: Log, registry: MetricRegistry
  ) throws(MetricError) -> OTLPExporter? {
    guard let otlpEndpoint else { return nil }
    let resource = OTLPResource(service: service, version: version)
    return try OTLPExporter(
      OTLPOptions(endpoint: otlpEndpoint, caFile: otlpCAFile), resource: resource, log: log, registry: registry)
  }
}
