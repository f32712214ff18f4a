import COpenSSL

/// TLS could not be set up, or the peer broke it off.
package struct TLSError: Error, Hashable, CustomStringConvertible {
  package let operation: String
  package let reason: String

  package var description: String { "cannot \(operation): \(reason)" }

  package init(_ operation: String, reason: String) {
    self.operation = operation
    self.reason = reason
  }

  /// Takes the reasons that OpenSSL has queued on this thread.
  init(_ operation: String) {
    var reasons: [String] = []
    while case let code = ERR_get_error(), code != 0 {
      reasons.append(ERR_reason_error_string(code).map { String(cString: $0) } ?? "error \(code)")
    }
    self.init(operation, reason: reasons.isEmpty ? "no reason given" : reasons.joined(separator: ", "))
  }
}
