@testable import TLS
import COpenSSL
import TestSupport

/// A client from before TLS 1.3.
enum OldClient {
  static func context(_ authority: TestAuthority, service: String?) throws -> TLSContext {
    let directory = authority.directory
    var configuration =
      service.map { TLSConfiguration.mutual(directory: directory, service: $0) }
      ?? TLSConfiguration(authorityFile: "\(directory)/ca.pem", peer: .named("localhost"), protocols: ["h2"])
    configuration.minimumVersion = .tls12
    let context = try TLSContext(configuration, role: .client)
    SSL_CTX_ctrl(context.handle.raw, SSL_CTRL_SET_MAX_PROTO_VERSION, Int(TLS1_2_VERSION), nil)
    return context
  }
}
