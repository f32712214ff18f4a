import COpenSSL

/// One connection's TLS, on its socket.
final class TLSSession {
  enum Step {
    case done(Int)
    case wantsRead, wantsWrite
    /// The peer has said that it sends no more.
    case ended
    case failed(TLSError)
  }

  private let context: TLSContext
  private let handle: ContextHandle
  private let ssl: OpaquePointer
  private let resumptionKey: String?

  init(_ context: TLSContext, descriptor: Int32, resumptionKey: String?) throws(TLSError) {
    self.context = context
    handle = context.handle
    self.resumptionKey = resumptionKey
    guard let ssl = SSL_new(handle.raw) else { throw TLSError("begin a TLS connection") }
    self.ssl = ssl
    guard SSL_set_fd(ssl, descriptor) == 1 else {
      SSL_free(ssl)
      throw TLSError("attach TLS to a socket")
    }
    if context.role == .server { SSL_set_accept_state(ssl) } else { prepareClient() }
  }

  deinit { SSL_free(ssl) }

  private func prepareClient() {
    SSL_set_connect_state(ssl)
    if case .named(let host) = context.configuration.peer {
      _ = uhub_SSL_set_host_name(ssl, host)
      SSL_set1_host(ssl, host)
    }
    if let resumptionKey, let session = context.session(for: resumptionKey) { SSL_set_session(ssl, session.raw) }
  }

  func handshake() -> Step {
    ERR_clear_error()
    let status = SSL_do_handshake(ssl)
    return status == 1 ? .done(0) : outcome(status, "agree on TLS")
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Step {
    ERR_clear_error()
    let count = SSL_read(ssl, buffer.baseAddress, Int32(clamping: buffer.count))
    return count > 0 ? .done(Int(count)) : outcome(count, "read")
  }

  func write(_ bytes: UnsafeRawBufferPointer) -> Step {
    ERR_clear_error()
    let count = SSL_write(ssl, bytes.baseAddress, Int32(clamping: bytes.count))
    return count > 0 ? .done(Int(count)) : outcome(count, "write")
  }

  private func outcome(_ status: Int32, _ operation: String) -> Step {
    switch SSL_get_error(ssl, status) {
    case SSL_ERROR_WANT_READ: return .wantsRead
    case SSL_ERROR_WANT_WRITE: return .wantsWrite
    case SSL_ERROR_ZERO_RETURN: return .ended
    case SSL_ERROR_SYSCALL: return .failed(TLSError(operation, reason: "the peer has gone"))
    default: return .failed(TLSError(operation))
    }
  }

  /// Bytes that OpenSSL has read from the socket and not given out: no event of the socket will tell of them.
  var hasPending: Bool { SSL_has_pending(ssl) == 1 }

  var wasResumed: Bool { SSL_session_reused(ssl) == 1 }

  var negotiatedProtocol: String? {
    var bytes: UnsafePointer<UInt8>?
    var count: UInt32 = 0
    SSL_get0_alpn_selected(ssl, &bytes, &count)
    guard let bytes, count > 0 else { return nil }
    return String(decoding: UnsafeBufferPointer(start: bytes, count: Int(count)), as: UTF8.self)
  }

  var peerIdentity: PeerIdentity? {
    guard let certificate = SSL_get1_peer_certificate(ssl) else { return nil }
    defer { X509_free(certificate) }
    return PeerIdentity(certificate: certificate)
  }

  /// Tells the peer that no more will be sent.
  func sayGoodbye() {
    ERR_clear_error()
    SSL_shutdown(ssl)
  }

  /// Keeps the ticket, so that the next connection to the same peer begins faster.
  func saveSession() {
    guard let resumptionKey, context.role == .client, let session = SavedSession(of: ssl) else { return }
    context.save(session, for: resumptionKey, from: handle)
  }
}
