/// What one side of a connection shows and demands.
package struct TLSConfiguration: Sendable {
  package enum Peer: Sendable {
    /// Browsers show no certificate.
    case anonymous
    /// Mutual TLS inside: a certificate of our own authority with a SPIFFE identity.
    case identified
    /// An ordinary server, verified by its host name.
    case named(String)
  }

  package enum Version: Sendable { case tls12, tls13 }

  /// PEM files; a client outside the mesh needs none.
  package var certificateFile: String?
  package var keyFile: String?
  /// Who must have signed the peer's certificate.
  package var authorityFile: String?
  package var peer: Peer
  package var minimumVersion: Version
  /// In order of preference.
  package var protocols: [String]

  package init(
    certificateFile: String? = nil, keyFile: String? = nil, authorityFile: String? = nil, peer: Peer,
    minimumVersion: Version = .tls13, protocols: [String]
  ) {
    self.certificateFile = certificateFile
    self.keyFile = keyFile
    self.authorityFile = authorityFile
    self.peer = peer
    self.minimumVersion = minimumVersion
    self.protocols = protocols
  }

  /// Between the services: both sides show who they are.
  package static func mutual(directory: String, service: String) -> TLSConfiguration {
    TLSConfiguration(
      certificateFile: "\(directory)/\(service).pem", keyFile: "\(directory)/\(service).key",
      authorityFile: "\(directory)/ca.pem", peer: .identified, protocols: ["h2"])
  }
}
