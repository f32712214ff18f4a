// Generated from Protos/uhub/common/v1/errors.proto by dev/protos.

import Primitives
import Protobuf

extension CommonV1 {
  /// Goes into the details of a google.rpc.Status: what the caller can act on.
  package struct ErrorDetails: Message {
    /// Stable, such as "event.version_conflict"; the text comes from a catalogue in the user's language.
    package var code: String = ""
    package var arguments: [String: String] = [:]
    package var violations: [FieldViolation] = []
    /// When it makes sense to try again.
    package var retryAfter: Duration?

    package init() {}

    package init(
      code: String = "",
      arguments: [String: String] = [:],
      violations: [FieldViolation] = [],
      retryAfter: Duration? = nil
    ) {
      self.code = code
      self.arguments = arguments
      self.violations = violations
      self.retryAfter = retryAfter
    }
  }
}
