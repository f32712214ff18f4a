import Lifecycle
import Primitives
import Settings
import TestSupport
import Testing

@Suite("The settings of every service") struct HostSettingsTests {
  private func read(_ environment: [String: String]) throws -> HostSettings {
    var reader = SettingsReader(environment)
    let settings = HostSettings(&reader)
    try reader.finish()
    return settings
  }

  private var required: [String: String] {
    ["UHUB_RPC_LISTEN": "127.0.0.1:0", "UHUB_ADMIN_LISTEN": "127.0.0.1:0", "UHUB_TLS_DIRECTORY": TestAuthority.shared.directory]
  }

  @Test("have what most leave as it is") func defaults() throws {
    let settings = try read(required)
    #expect(settings.loops == 1)
    #expect(settings.drainDeadline == .seconds(10))
    #expect(settings.peers.isEmpty)
  }

  @Test("name every mistake at once") func mistakes() throws {
    let error = try #require(throws: InvalidSettings.self) { try read(["UHUB_LOOPS": "many", "UHUB_PEERS": "x"]) }
    let names = Set(error.problems.map(\.name))
    #expect(names == ["UHUB_RPC_LISTEN", "UHUB_ADMIN_LISTEN", "UHUB_TLS_DIRECTORY", "UHUB_LOOPS", "UHUB_PEERS"])
  }

  @Test("give a service as many addresses as it is named") func peers() throws {
    let peers = "identity=127.0.0.1:7101,projects=projects:7102,identity=[::1]:7101"
    let settings = try read(required.merging(["UHUB_PEERS": peers]) { $1 })
    #expect(
      settings.peers == [
        "identity": [.tcp(host: "127.0.0.1", port: 7101), .tcp(host: "::1", port: 7101)],
        "projects": [.tcp(host: "projects", port: 7102)],
      ])
  }
}
