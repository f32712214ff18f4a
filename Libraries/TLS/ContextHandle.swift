import COpenSSL

/// Owns one `SSL_CTX`, built once and never changed: a reload makes another.
final class ContextHandle: @unchecked Sendable {
  // Sendable: OpenSSL counts references of a context under its own lock, and nothing here changes after `init`.
  let raw: OpaquePointer
  private let protocols: ProtocolList
  let role: TLSContext.Role

  init(_ configuration: TLSConfiguration, _ role: TLSContext.Role) throws(TLSError) {
    guard let raw = SSL_CTX_new(role == .server ? TLS_server_method() : TLS_client_method()) else {
      throw TLSError("make a TLS context")
    }
    self.raw = raw
    self.role = role
    protocols = ProtocolList(configuration.protocols)
    // From here on a failing initialiser still runs deinit, since every stored property is set.
    try setVersions(configuration)
    try loadCertificate(configuration)
    try setVerification(configuration)
    setProtocols()
    setSessions()
  }

  deinit { SSL_CTX_free(raw) }

  private func setVersions(_ configuration: TLSConfiguration) throws(TLSError) {
    let version = configuration.minimumVersion == .tls13 ? TLS1_3_VERSION : TLS1_2_VERSION
    guard uhub_SSL_CTX_set_min_version(raw, version) == 1 else { throw TLSError("set the TLS version") }
    guard SSL_CTX_set_cipher_list(raw, "ECDHE+AESGCM:ECDHE+CHACHA20") == 1,
      uhub_SSL_CTX_set_groups(raw, "X25519:P-256:P-384") == 1
    else { throw TLSError("set the TLS ciphers") }
    uhub_SSL_CTX_harden(raw)
    // One read() takes many records, and a write may continue from memory that has moved.
    _ = uhub_SSL_CTX_set_read_ahead(raw, 1)
    _ = uhub_SSL_CTX_set_mode(
      raw, Int(SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER | SSL_MODE_RELEASE_BUFFERS))
  }

  private func loadCertificate(_ configuration: TLSConfiguration) throws(TLSError) {
    guard let certificate = configuration.certificateFile, let key = configuration.keyFile else { return }
    guard SSL_CTX_use_certificate_chain_file(raw, certificate) == 1 else {
      throw TLSError("read the certificate \(certificate)")
    }
    guard SSL_CTX_use_PrivateKey_file(raw, key, SSL_FILETYPE_PEM) == 1 else { throw TLSError("read the key \(key)") }
    guard SSL_CTX_check_private_key(raw) == 1 else { throw TLSError("match \(key) with \(certificate)") }
  }

  private func setVerification(_ configuration: TLSConfiguration) throws(TLSError) {
    if let authority = configuration.authorityFile {
      guard SSL_CTX_load_verify_locations(raw, authority, nil) == 1 else {
        throw TLSError("read the authority \(authority)")
      }
    } else if case .named = configuration.peer {
      SSL_CTX_set_default_verify_paths(raw)
    }
    if case .anonymous = configuration.peer {
      SSL_CTX_set_verify(raw, SSL_VERIFY_NONE, nil)
    } else {
      SSL_CTX_set_verify(raw, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nil)
    }
  }

  private func setProtocols() {
    guard role == .server else {
      SSL_CTX_set_alpn_protos(raw, protocols.wire, UInt32(protocols.count))
      return
    }
    // Unretained: a connection keeps this handle for as long as it may negotiate.
    SSL_CTX_set_alpn_select_cb(
      raw,
      { _, chosen, length, offered, count, context in
        guard let context, let chosen else { return SSL_TLSEXT_ERR_ALERT_FATAL }
        let own = Unmanaged<ProtocolList>.fromOpaque(context).takeUnretainedValue()
        var found: UnsafeMutablePointer<UInt8>?
        let status = SSL_select_next_proto(&found, length, own.wire, UInt32(own.count), offered, count)
        guard status == OPENSSL_NPN_NEGOTIATED else { return SSL_TLSEXT_ERR_ALERT_FATAL }
        chosen.pointee = UnsafePointer(found)
        return SSL_TLSEXT_ERR_OK
      }, Unmanaged.passUnretained(protocols).toOpaque())
  }

  private func setSessions() {
    if role == .server {
      let name: [UInt8] = Array("uhub".utf8)
      SSL_CTX_set_session_id_context(raw, name, UInt32(name.count))
      SSL_CTX_set_num_tickets(raw, 1)
      SSL_CTX_set_timeout(raw, 3600)
    } else {
      _ = uhub_SSL_CTX_set_session_cache_mode(raw, Int(SSL_SESS_CACHE_CLIENT))
    }
  }
}

/// Protocol names as ALPN writes them, at an address that does not move.
final class ProtocolList: @unchecked Sendable {
  // Sendable: written once, before anybody else can see it.
  let wire: UnsafeMutablePointer<UInt8>
  let count: Int

  init(_ names: [String]) {
    let bytes = names.flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) }
    count = bytes.count
    wire = .allocate(capacity: max(count, 1))
    wire.initialize(from: bytes, count: count)
  }

  deinit { wire.deallocate() }
}
