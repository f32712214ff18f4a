import Contracts
import EventLoop
import HTTP
import Lifecycle
import Primitives
import Protobuf
import RPC
import Settings
import TLS

/// Where the gateway is put together.
package final class GatewayApp: ServiceApp {
  package static let name = "gateway"
  package let methods: [MethodHandler]
  private let host: ServiceHost
  private let configuration: GatewayConfiguration
  private let monitor: HealthMonitor
  private let handler: EdgeHandler
  private let metrics: EdgeMetrics
  private let listeners: EdgeListeners

  package static func configure(_ settings: inout SettingsReader) -> GatewayConfiguration { GatewayConfiguration(&settings) }

  package init(_ configuration: GatewayConfiguration, host: ServiceHost) async throws {
    self.configuration = configuration
    self.host = host
    let hub = LiveHub()
    monitor = HealthMonitor(host: host, hub: hub)
    let own = GatewayV1.Gateway.methods(of: GatewayHandler(host: host, monitor: monitor))
    methods = own
    metrics = try EdgeMetrics(host.metrics)
    let channels = ServiceChannels(host: host, own: InProcessChannel(own, caller: Self.name))
    let routes = try RouteTable(
      Contract.methods, examples: configuration.examples, channels: channels, configuration: configuration)
    let origins = OriginPolicy(allowed: configuration.origins)
    handler = EdgeHandler(
      routes: routes, live: LiveHandler(hub: hub, origins: origins),
      site: try StaticSite(directory: configuration.webRoot), origins: origins, tracer: host.tracer)
    listeners = EdgeListeners()
  }

  package func start() async throws {
    await monitor.start()
    let tls = try TLSContext(EdgeListeners.tlsConfiguration(host.settings.tlsDirectory), role: .server)
    try await listeners.open(
      configuration.listen, loops: host.loops, tls: tls, bodySize: configuration.bodySize, handler: handler, metrics: metrics,
      log: host.log)
  }

  package func drain() async {
    monitor.stop()
    handler.live.hub.closeAll()
    await listeners.drain()
  }

  package func close() { listeners.close() }

  /// Where it listens, once started.
  package var address: SocketAddress? { listeners.address }
}
