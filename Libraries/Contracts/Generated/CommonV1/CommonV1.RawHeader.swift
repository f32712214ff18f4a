// Generated from Protos/uhub/common/v1/raw.proto by dev/protos.

import Primitives
import Protobuf

extension CommonV1 {
  package struct RawHeader: Message {
    /// In lower case.
    package var name: String = ""
    package var value: String = ""

    package init() {}

    package init(name: String = "", value: String = "") {
      self.name = name
      self.value = value
    }
  }
}
