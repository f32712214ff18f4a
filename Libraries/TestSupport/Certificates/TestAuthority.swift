import Glibc
import TLS

/// A private authority with a certificate for each service, in a directory laid out as services expect it.
package final class TestAuthority: Sendable {
  package static let services = ["identity", "projects", "scheduler", "executor", "metrics", "notifier", "gateway"]
  private static let here = "DNS:localhost, IP:127.0.0.1, IP:::1"

  private let certificate: Certificate
  private let files: TemporaryDirectory

  /// One for the whole run, since nobody changes it.
  package static let shared: TestAuthority = {
    do {
      let authority = try TestAuthority()
      atexit { TestAuthority.shared.files.removeAll() }
      return authority
    } catch {
      preconditionFailure("no certificates can be made: \(error)")
    }
  }()

  package init() throws {
    certificate = try Certificate("test authority", .authority)
    files = try TemporaryDirectory()
    try files.write("ca.pem", certificate.certificatePEM)
    for service in Self.services { try issue(service, names: "URI:spiffe://uhub/\(service), \(Self.here)") }
    try issue("https", names: Self.here)
  }

  package var directory: String { files.path }

  /// Makes a certificate, or puts a new one in the place of the one there.
  package func issue(_ file: String, names: String) throws {
    let leaf = try Certificate(file, .leaf(names: names), issuer: certificate)
    try files.write("\(file).key", leaf.keyPEM)
    try files.write("\(file).pem", leaf.certificatePEM)
  }

  package func write(_ name: String, _ text: String) throws { try files.write(name, text) }
  package func write(_ name: String, bytes: [UInt8]) throws { try files.write(name, bytes) }

  // MARK: Contexts

  package func mutual(_ service: String, _ role: TLSContext.Role) throws -> TLSContext {
    try TLSContext(.mutual(directory: directory, service: service), role: role)
  }

  /// As the gateway shows itself to browsers.
  package func httpsServer() throws -> TLSContext {
    try TLSContext(
      TLSConfiguration(
        certificateFile: "\(directory)/https.pem", keyFile: "\(directory)/https.key", peer: .anonymous, minimumVersion: .tls12,
        protocols: ["h2", "http/1.1"]),
      role: .server)
  }

  /// A browser that trusts this authority.
  package func browser(_ protocols: [String] = ["h2"]) throws -> TLSContext {
    try TLSContext(
      TLSConfiguration(authorityFile: "\(directory)/ca.pem", peer: .named("localhost"), protocols: protocols), role: .client)
  }
}
