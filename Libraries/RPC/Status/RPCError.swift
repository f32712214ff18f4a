/// How a call failed. The message and the details may be shown to the caller.
package struct RPCError: Error, Sendable, CustomStringConvertible {
  package let status: RPCStatus
  package let message: String
  /// A `google.rpc.Status` as bytes, or none.
  package let details: [UInt8]

  package init(_ status: RPCStatus, _ message: String, details: [UInt8] = []) {
    self.status = status
    self.message = message
    self.details = details
  }

  package var description: String { "\(status): \(message)" }
}
