import COpenSSL

/// A certificate with its key, made for a test.
package final class Certificate: @unchecked Sendable {
  // Sendable: nothing changes after `init`, and OpenSSL counts references under its own lock.
  private let certificate: OpaquePointer
  private let key: OpaquePointer

  package enum Kind: Sendable {
    case authority
    /// `names` as openssl.cnf has them: `URI:spiffe://uhub/scheduler, DNS:localhost`.
    case leaf(names: String)
  }

  package init(_ name: String, _ kind: Kind, issuer: Certificate? = nil) throws(CertificateError) {
    guard let key = uhub_make_ec_key("P-256"), let certificate = X509_new() else { throw CertificateError(step: "make a key") }
    self.key = key
    self.certificate = certificate
    X509_set_version(certificate, 2)
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), UInt64.random(in: 1...UInt64(Int64.max)))
    X509_gmtime_adj(X509_getm_notBefore(certificate), -60)
    X509_gmtime_adj(X509_getm_notAfter(certificate), 86_400)
    X509_set_pubkey(certificate, key)
    let subject = X509_get_subject_name(certificate)
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, name, -1, -1, 0)
    let parent = issuer ?? self
    X509_set_issuer_name(certificate, X509_get_subject_name(parent.certificate))
    for (extensionID, value) in Self.extensions(kind) {
      guard uhub_X509_add_extension(certificate, parent.certificate, extensionID, value) == 1 else {
        throw CertificateError(step: "add \(value)")
      }
    }
    guard X509_sign(certificate, parent.key, EVP_sha256()) > 0 else { throw CertificateError(step: "sign") }
  }

  deinit {
    X509_free(certificate)
    EVP_PKEY_free(key)
  }

  private static func extensions(_ kind: Kind) -> [(Int32, String)] {
    switch kind {
    case .authority: [(NID_basic_constraints, "critical,CA:TRUE"), (NID_key_usage, "critical,keyCertSign")]
    case .leaf(let names):
      [
        (NID_basic_constraints, "critical,CA:FALSE"), (NID_key_usage, "critical,digitalSignature"),
        (NID_ext_key_usage, "serverAuth,clientAuth"), (NID_subject_alt_name, names),
      ]
    }
  }

  package var certificatePEM: [UInt8] { Self.pem { PEM_write_bio_X509($0, certificate) } }

  package var keyPEM: [UInt8] { Self.pem { PEM_write_bio_PrivateKey($0, key, nil, nil, 0, nil, nil) } }

  private static func pem(_ write: (OpaquePointer) -> Int32) -> [UInt8] {
    guard let bio = BIO_new(BIO_s_mem()) else { return [] }
    defer { BIO_free(bio) }
    guard write(bio) == 1 else { return [] }
    var text = [UInt8](repeating: 0, count: BIO_ctrl_pending(bio))
    let count = BIO_read(bio, &text, Int32(clamping: text.count))
    return Array(text.prefix(Int(max(count, 0))))
  }
}

package struct CertificateError: Error { package let step: String }
