import Primitives
import Settings
import Telemetry

/// What every service reads from its environment.
package struct HostSettings: Sendable {
  package var rpcListen: Endpoint
  package var adminListen: Endpoint
  package var tlsDirectory: String
  package var peers: [String: [Endpoint]]
  package var loops: Int
  package var drainDeadline: Duration
  package var commit: String
  package var instance: String
  package var logLevel: LogLevel
  package var logFormat: LogFormat
  package var otlpEndpoint: BaseURL?
  package var traceRatio: Double

  package init(_ settings: inout SettingsReader) {
    rpcListen = settings.require("UHUB_RPC_LISTEN", .endpoint, "where the service takes calls")
    adminListen = settings.require("UHUB_ADMIN_LISTEN", .endpoint, "where health and metrics are served, without TLS")
    tlsDirectory = settings.require("UHUB_TLS_DIRECTORY", .directory(), "where ca.pem and the service's certificate and key are")
    peers = settings.read("UHUB_PEERS", .peers, default: [:], "addresses of the services")
    loops = settings.read("UHUB_LOOPS", .int(1...64), default: 1, "threads that serve requests")
    drainDeadline = settings.read(
      "UHUB_DRAIN_DEADLINE", .duration(.zero ... .seconds(600)), default: .seconds(10), "how long requests may finish after SIGTERM")
    commit = settings.read("UHUB_COMMIT", .string, default: "", "the revision this was built from")
    instance = settings.read("UHUB_INSTANCE", .string, default: "", "which process of the service this is")
    logLevel = settings.read("UHUB_LOG_LEVEL", .choice, default: .info, "the least that is logged")
    logFormat = settings.read("UHUB_LOG_FORMAT", .choice, default: .json, "how log lines are written")
    otlpEndpoint = settings.optional("UHUB_OTLP_ENDPOINT", .url, "where spans are sent, as OTLP over HTTP")
    traceRatio = settings.read("UHUB_TRACE_RATIO", .double(0...1), default: 1, "the share of traces that is recorded")
  }
}
