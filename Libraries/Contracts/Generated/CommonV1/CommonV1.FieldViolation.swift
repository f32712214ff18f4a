// Generated from Protos/uhub/common/v1/errors.proto by dev/protos.

import Primitives
import Protobuf

extension CommonV1 {
  /// One field of the request that cannot be accepted.
  package struct FieldViolation: Message {
    /// As in JSON, such as "details.meeting.participants[2].email".
    package var field: String = ""
    package var code: String = ""
    package var description: String = ""

    package init() {}

    package init(field: String = "", code: String = "", description: String = "") {
      self.field = field
      self.code = code
      self.description = description
    }
  }
}
