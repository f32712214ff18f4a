// Generated from Protos/uhub/common/v1/status.proto by dev/protos.

import Primitives
import Protobuf

extension CommonV1 {
  package struct GetStatusRequest: Message {
    package init() {}
  }
}
