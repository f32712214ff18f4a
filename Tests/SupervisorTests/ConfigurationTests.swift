import Settings
import Testing

@testable import uhub

@Suite("The supervisor's configuration") struct ConfigurationTests {
  private func configuration(_ environment: [String: String] = [:]) throws -> Configuration {
    try Configuration(home: RunDirectory(path: "/nowhere"), file: "/nowhere/settings", environment: environment)
  }

  @Test("listens on this machine only, each service on ports of its own") func defaults() throws {
    let configuration = try configuration()
    let texts = configuration.allAddresses.map(\.text)
    #expect(texts.allSatisfy { $0.hasPrefix("127.0.0.1:") })
    #expect(Set(texts).count == 15)
    #expect(configuration.rpc[.identity]?.text == "127.0.0.1:7101")
    #expect(configuration.admin[.gateway]?.text == "127.0.0.1:7207")
    #expect(configuration.publicURL == "https://localhost:8443")
  }

  @Test(
    "calls a service that listens everywhere on this machine", arguments: [("0.0.0.0:9", "127.0.0.1:9"), ("[::]:9", "[::1]:9")])
  func callable(_ listen: String, _ called: String) throws {
    let address = try configuration(["UHUB_IDENTITY_RPC_LISTEN": listen]).rpc[.identity]
    #expect(address?.callable.description == called)
  }

  @Test("reports every mistake at once") func mistakes() {
    let environment = ["UHUB_HTTPS_LISTEN": "here", "UHUB_DRAIN_DEADLINE": "soon", "UHUB_METRICS_RPC_LISTEN": "127.0.0.1:0"]
    let error = #expect(throws: InvalidSettings.self) { try configuration(environment) }
    #expect(Set(error?.problems.map(\.name) ?? []) == Set(environment.keys))
  }

  @Test("hands on what is not its own") func passedOn() throws {
    let configuration = try configuration(["UHUB_LOG_LEVEL": "debug", "UHUB_HTTPS_LISTEN": "127.0.0.1:1", "UHUB_HOME": "/x"])
    #expect(configuration.passedOn == ["UHUB_LOG_LEVEL": "debug"])
  }
}
