import COpenSSL

/// Who the other side proved to be, from the URI in its certificate.
package struct PeerIdentity: Sendable, Hashable, CustomStringConvertible {
  /// `identity`, or `executor/7`.
  package let path: String

  package static let prefix = "spiffe://uhub/"

  /// The first part: the service, whichever of its instances.
  package let service: String

  package var description: String { Self.prefix + path }

  /// Only names of our own trust domain, spelled plainly.
  package init?(uri: String) {
    guard uri.hasPrefix(Self.prefix) else { return nil }
    let path = uri.dropFirst(Self.prefix.count)
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isPlain) }) else {
      return nil
    }
    self.path = String(path)
    service = parts.first.map(String.init) ?? ""
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }

  /// A certificate with several URIs is ambiguous, and so has no identity (SPIFFE X509-SVID, section 2).
  init?(certificate: OpaquePointer) {
    guard let data = X509_get_ext_d2i(certificate, NID_subject_alt_name, nil, nil) else { return nil }
    let names = OpaquePointer(data)
    defer { GENERAL_NAMES_free(names) }
    var found: [PeerIdentity?] = []
    for index in 0..<uhub_general_name_count(names) {
      guard let name = uhub_general_name(names, index), name.pointee.type == GEN_URI,
        let text = name.pointee.d.uniformResourceIdentifier, let bytes = ASN1_STRING_get0_data(text)
      else { continue }
      let uri = String(decoding: UnsafeBufferPointer(start: bytes, count: Int(ASN1_STRING_length(text))), as: UTF8.self)
      found.append(PeerIdentity(uri: uri))
    }
    guard found.count == 1, let only = found[0] else { return nil }
    self = only
  }
}
