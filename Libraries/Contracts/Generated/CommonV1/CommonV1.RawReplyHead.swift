// Generated from Protos/uhub/common/v1/raw.proto by dev/protos.

import Primitives
import Protobuf

extension CommonV1 {
  package struct RawReplyHead: Message {
    package var status: Int32 = 0
    package var headers: [RawHeader] = []

    package init() {}

    package init(status: Int32 = 0, headers: [RawHeader] = []) {
      self.status = status
      self.headers = headers
    }
  }
}
