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
  package var telemetry: TelemetryConfiguration

  package init(_ settings: inout SettingsReader) {
    rpcListen = settings.require("UHUB_RPC_LISTEN", .endpoint, "where the service takes calls")
    adminListen = settings.require("UHUB_ADMIN_LISTEN", .endpoint, "where health and metrics are served, without TLS")
    tlsDirectory = settings.require("UHUB_TLS_DIRECTORY", .directory(), "where ca.pem and the service's certificate and key are")
    peers = settings.read("UHUB_PEERS", .peers, default: [:], "addresses of the services")
    loops = settings.read("UHUB_LOOPS", .int(1...64), default: 1, "threads that serve requests")
    drainDeadline = settings.read(
      "UHUB_DRAIN_DEADLINE", .duration(.zero ... .seconds(600)), default: .seconds(10),
      "how long requests may finish after SIGTERM")
    commit = settings.read("UHUB_COMMIT", .string, default: "", "the revision this was built from")
    instance = settings.read("UHUB_INSTANCE", .string, default: "", "which process of the service this is")
    telemetry = TelemetryConfiguration(&settings)
  }
}
