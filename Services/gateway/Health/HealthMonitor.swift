import Contracts
import EventLoop
import Lifecycle
import Primitives
import RPC
import Synchronization
import Telemetry

/// Watches every service, asks it how it is when its state changes or its connection is lost, and now and then besides,
/// and tells the live connections when an answer differs.
final class HealthMonitor: Sendable {
  private static let interval: Duration = .seconds(2)
  private static let patience: Duration = .milliseconds(800)
  private static let pauseBeforeWatchingAgain: Duration = .milliseconds(250)

  private let host: ServiceHost
  private let hub: LiveHub
  private let services: Mutex<[String: GatewayV1.ServiceHealth]>
  private let task = Mutex<Task<Void, Never>?>(nil)

  init(host: ServiceHost, hub: LiveHub) {
    self.host = host
    self.hub = hub
    services = Mutex(
      Dictionary(uniqueKeysWithValues: StatusCall.services.map { ($0, GatewayV1.ServiceHealth(name: $0, status: .down)) }))
  }

  var health: GatewayV1.Health {
    let known = services.withLock { $0 }
    let list = StatusCall.services.map { $0 == host.name ? own : known[$0] ?? GatewayV1.ServiceHealth(name: $0, status: .down) }
    let isWhole = list.allSatisfy { $0.status == .ok }
    return GatewayV1.Health(
      status: isWhole ? .ok : .degraded, version: Version.current, commit: host.settings.commit, services: list)
  }

  private var own: GatewayV1.ServiceHealth {
    GatewayV1.ServiceHealth(
      name: host.name, status: Self.state(of: host.status), version: Version.current, startedAt: host.status.startedAt,
      latencyMs: 0)
  }

  /// Returns once each service was asked once, so that the first page is true.
  func start() async {
    await look()
    let running = Task(executorPreference: host.loop) { [self] in
      await withDiscardingTaskGroup { group in
        group.addTask { await self.lookAgainAndAgain() }
        for service in StatusCall.services where service != host.name { group.addTask { await self.watch(service) } }
      }
    }
    task.withLock { $0 = running }
  }

  private func lookAgainAndAgain() async {
    while !Task.isCancelled {
      try? await Task.sleep(for: Self.interval)
      await look()
    }
  }

  /// The stream says at once what a question every two seconds would miss: a service that was away for a moment.
  private func watch(_ service: String) async {
    let client = GrpcHealthV1.HealthClient(host.channel(to: service))
    while !Task.isCancelled {
      try? await client.watch(GrpcHealthV1.HealthCheckRequest()) { changes in
        for try await _ in changes { await self.look(at: service) }
      }
      guard !Task.isCancelled else { return }
      await look(at: service)
      try? await Task.sleep(for: Self.pauseBeforeWatchingAgain)
    }
  }

  func stop() { task.withLock { $0?.cancel() } }

  private func look() async {
    await withDiscardingTaskGroup { group in
      for service in StatusCall.services where service != host.name { group.addTask { await self.look(at: service) } }
    }
  }

  private func look(at service: String) async {
    let began = LoopTime.system
    do {
      let status = try await StatusCall.perform(service, host.channel(to: service), timeout: Self.patience)
      let took = LoopTime.system.remaining(from: began).milliseconds
      record(
        GatewayV1.ServiceHealth(
          name: service, status: Self.state(of: status), version: status.version, startedAt: status.startedAt,
          latencyMs: (took * 10).rounded() / 10))
    } catch {
      guard !Task.isCancelled else { return }
      recordDown(service, error)
    }
  }

  private func record(_ health: GatewayV1.ServiceHealth) {
    let changed = services.withLock { services in
      defer { services[health.name] = health }
      return services[health.name]?.status != health.status || services[health.name]?.startedAt != health.startedAt
    }
    guard changed else { return }
    host.log.notice("service seen", ["name": health.name, "status": "\(health.status)"])
    hub.publish(kind: "health")
  }

  /// What was last known stays, without the measurement: an operator wants to see which version is away.
  private func recordDown(_ service: String, _ error: any Error) {
    let changed = services.withLock { services in
      var health = services[service] ?? GatewayV1.ServiceHealth(name: service)
      let wasUp = health.status != .down
      health.status = .down
      health.latencyMs = nil
      services[service] = health
      return wasUp
    }
    guard changed else { return }
    host.log.warning("service away", ["name": service, "error": "\(error)"])
    hub.publish(kind: "health")
  }

  private static func state(of status: CommonV1.ServiceStatus) -> GatewayV1.HealthState {
    switch status.state {
    case .ready: .ok
    case .degraded, .starting, .draining: .degraded
    case .unspecified, .down, .unrecognized: .down
    }
  }
}
