import Glibc

/// The system refused an operation on a socket.
package struct SocketError: Error, Hashable, CustomStringConvertible {
  package let operation: String
  /// An `errno`.
  package let code: Int32

  package init(operation: String, code: Int32 = errno) {
    self.operation = operation
    self.code = code
  }

  package var description: String { "cannot \(operation): \(String(cString: strerror(code)))" }
}
