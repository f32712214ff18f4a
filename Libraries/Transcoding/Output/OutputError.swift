/// A message could not be written as JSON: the sender broke the contract, which the client is told as a 500.
package struct OutputError: Error, Hashable, CustomStringConvertible {
  package enum Reason: UInt8, Error {
    case truncated, varintOverflow, invalidTag, wrongWireType, tooDeep, tooLarge, invalidUTF8, containsNUL
    /// Beyond ±(2^53 − 1), where JavaScript would round.
    case unsafeInteger
    case notFinite, invalidTimestamp, invalidDuration, invalidFieldMask
  }

  package let reason: Reason
  /// Full name of the message and the field, for the log; never a value.
  package let field: String

  package init(reason: Reason, field: String) {
    self.reason = reason
    self.field = field
  }

  package var description: String { "\(reason) in \(field)" }
}
