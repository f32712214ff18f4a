import Glibc

/// Asks every service of a running uHub whether it is ready. Exit code 0 when all are, 3 when uHub is not running.
enum Status {
  private static let patience: Duration = .seconds(2)

  static func run() throws -> Int32 {
    let home = try RunDirectory.fromEnvironment()
    guard let process = InstanceLock.holder(home.lock) else {
      Terminal.say("uHub is not running.")
      return 3
    }
    let configuration = try Configuration.loadRunning(home)
    let ready = readyServices(configuration)
    Terminal.say("uHub runs as process \(process): \(configuration.publicURL)")
    for service in ServiceName.allCases {
      let name = service.rawValue + String(repeating: " ", count: max(0, 10 - service.rawValue.count))
      let state = ready.contains(service) ? "ready    " : "not ready"
      Terminal.say("  \(name) \(state)  \(configuration.admin[service]?.text ?? "")")
    }
    return ready.count == ServiceName.allCases.count ? 0 : 1
  }

  /// Asks all at the same time; who does not answer in time is not ready.
  private static func readyServices(_ configuration: Configuration) -> Set<ServiceName> {
    let probes = configuration.admin.mapValues { ReadinessProbe(.http($0)) }
    let deadline = Monotonic.now + patience
    var ready: Set<ServiceName> = []
    while ready.count < probes.count, Monotonic.now < deadline {
      for (service, probe) in probes where !ready.contains(service) && probe.isReady(now: Monotonic.now) {
        ready.insert(service)
      }
      Monotonic.pause(.milliseconds(5))
    }
    return ready
  }
}
