import Glibc
import Primitives
import Settings

/// What `uhub` runs with. The environment wins over the settings file, which wins over the defaults.
struct Configuration {
  let home: RunDirectory
  let binaries: String
  let webRoot: String?
  let rpc: [ServiceName: ListenAddress]
  let admin: [ServiceName: ListenAddress]
  let https: ListenAddress
  let startDeadline: Duration
  let drainDeadline: Duration
  /// What services get beside their own variables: the supervisor's are taken out, they would only puzzle them.
  let passedOn: [String: String]

  /// Reads everything and reports all mistakes at once.
  init(home: RunDirectory, file: String, environment: [String: String]) throws {
    let fromFile = try SettingsFile(text: Files.text(file) ?? "", name: file).values
    let values = fromFile.merging(environment) { _, fromEnvironment in fromEnvironment }
    var reader = SettingsReader(values)
    self.home = home
    binaries = reader.read("UHUB_BINARIES", .string, default: Self.ownDirectory, "where the services' executables are")
    webRoot = reader.optional("UHUB_WEB_ROOT", .string, "the built web files, for the gateway")
    rpc = reader.addresses("takes calls") { ($0.rpcVariable, $0.defaultRPCAddress) }
    admin = reader.addresses("serves health and metrics") { ($0.adminVariable, $0.defaultAdminAddress) }
    https = reader.address("UHUB_HTTPS_LISTEN", default: .tcp(host: "127.0.0.1", port: 8443), "where browsers connect")
    startDeadline = reader.read(
      "UHUB_START_DEADLINE", .duration(.seconds(1) ... .seconds(3600)), default: .seconds(30), "how long the start may take")
    drainDeadline = reader.read(
      "UHUB_DRAIN_DEADLINE", .duration(.zero ... .seconds(600)), default: .seconds(10), "how long requests may finish")
    try reader.finish()
    let own = Set(reader.descriptions.map(\.name) + ["UHUB_HOME"])
    passedOn = values.filter { !own.contains($0.key) }
  }

  static func load(_ home: RunDirectory) throws -> Configuration {
    try Configuration(home: home, file: home.settings, environment: ProcessVariables.current)
  }

  /// What a running instance was started with, whatever the environment of the caller says.
  static func loadRunning(_ home: RunDirectory) throws -> Configuration {
    try Configuration(home: home, file: home.effectiveSettings, environment: [:])
  }

  var allAddresses: [ListenAddress] {
    ServiceName.allCases.flatMap { [rpc[$0], admin[$0]] }.compactMap { $0 } + [https]
  }

  var publicURL: String { "https://\(https.publicAuthority)" }

  /// The text of the file `loadRunning` reads.
  var effectiveText: String { allAddresses.map { "\($0.variable)=\($0.text)\n" }.joined() }

  private static var ownDirectory: String {
    let executable = Files.linkTarget("/proc/self/exe") ?? ""
    return String(executable[..<(executable.lastIndex(of: "/") ?? executable.startIndex)])
  }
}
