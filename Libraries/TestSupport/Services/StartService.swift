import EventLoop
import Lifecycle
import Settings
import Telemetry

/// Starts a service in this process, on free ports, as its executable would. On the first loop.
package func startService<App: ServiceApp>(
  _ type: App.Type, on loops: [EventLoop], _ environment: [String: String] = [:], log: RecordedLog = RecordedLog()
) async throws -> RunningService<App> {
  let own = [
    "UHUB_RPC_LISTEN": "127.0.0.1:0", "UHUB_ADMIN_LISTEN": "127.0.0.1:0", "UHUB_TLS_DIRECTORY": TestAuthority.shared.directory,
  ]
  var reader = SettingsReader(own.merging(environment) { $1 })
  let settings = HostSettings(&reader)
  let configuration = App.configure(&reader)
  try reader.finish()
  let host = try ServiceHost(name: App.name, settings: settings, loops: loops, log: log.log(for: App.name))
  return try await RunningService(configuration, host: host)
}
