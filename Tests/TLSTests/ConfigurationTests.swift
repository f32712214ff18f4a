import TLS
import TestSupport
import Testing

@Suite("A TLS configuration") struct ConfigurationTests {
  @Test("that names a missing file is an error that says which", arguments: ["ca.pem", "scheduler.pem", "scheduler.key"])
  func missing(_ file: String) throws {
    let directory = try TemporaryDirectory()
    let leaf = try Certificate("scheduler", .leaf(names: "URI:spiffe://uhub/scheduler"))
    if file != "ca.pem" { try directory.write("ca.pem", leaf.certificatePEM) }
    if file != "scheduler.pem" { try directory.write("scheduler.pem", leaf.certificatePEM) }
    if file != "scheduler.key" { try directory.write("scheduler.key", leaf.keyPEM) }
    let error = try #require(throws: TLSError.self) {
      try TLSContext(.mutual(directory: directory.path, service: "scheduler"), role: .server)
    }
    #expect(error.description.contains("\(directory.path)/\(file)"))
  }
}
