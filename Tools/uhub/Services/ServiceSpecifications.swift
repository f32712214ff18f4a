import Glibc

/// The seven services as the supervisor starts them.
struct ServiceSpecifications {
  /// Beyond its own drain deadline a service gets this long before it is killed.
  private static let grace: Duration = .seconds(2)

  let configuration: Configuration

  func make() throws(Failure) -> [ProcessSpecification] {
    var result: [ProcessSpecification] = []
    for service in ServiceName.allCases {
      guard let rpc = configuration.rpc[service], let admin = configuration.admin[service] else { continue }
      result.append(try specification(service, rpc: rpc, admin: admin))
    }
    return result
  }

  private func specification(
    _ service: ServiceName, rpc: ListenAddress, admin: ListenAddress
  ) throws(Failure) -> ProcessSpecification {
    let executable = "\(configuration.binaries)/\(service.rawValue)"
    guard Files.canExecute(executable) else { throw Failure("\(executable) is missing: build it with \"make up\".") }
    let program = Program(
      executable: executable, arguments: [], environment: environment(service, rpc: rpc, admin: admin),
      directory: configuration.home.path, account: .current,
      log: configuration.home.log(service.rawValue), deathSignal: SIGTERM)
    return ProcessSpecification(
      name: service.rawValue, rank: service == .gateway ? .entrance : .service, program: program,
      readiness: .http(admin), stopSignal: SIGTERM, stopDeadline: configuration.drainDeadline + Self.grace)
  }

  private func environment(_ service: ServiceName, rpc: ListenAddress, admin: ListenAddress) -> [String: String] {
    var environment = configuration.passedOn
    environment["UHUB_RPC_LISTEN"] = rpc.text
    environment["UHUB_ADMIN_LISTEN"] = admin.text
    environment["UHUB_TLS_DIRECTORY"] = configuration.home.certificates
    environment["UHUB_PEERS"] = peers
    environment["UHUB_DRAIN_DEADLINE"] = "\(configuration.drainDeadline.milliseconds)ms"
    if service == .gateway {
      environment["UHUB_HTTPS_LISTEN"] = configuration.https.text
      environment["UHUB_WEB_ROOT"] = configuration.webRoot
    }
    return environment
  }

  private var peers: String {
    ServiceName.allCases
      .compactMap { service in configuration.rpc[service].map { "\(service.rawValue)=\($0.callable)" } }
      .joined(separator: ",")
  }
}
