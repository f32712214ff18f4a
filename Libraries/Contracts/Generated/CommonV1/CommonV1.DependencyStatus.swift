// Generated from Protos/uhub/common/v1/status.proto by dev/protos.

import Primitives
import Protobuf

extension CommonV1 {
  /// Something a service needs, such as a store.
  package struct DependencyStatus: Message {
    package var name: String = ""
    package var available: Bool = false
    /// Why it is not, in words for an operator.
    package var reason: String = ""

    package init() {}

    package init(name: String = "", available: Bool = false, reason: String = "") {
      self.name = name
      self.available = available
      self.reason = reason
    }
  }
}
