// Generated from Protos/google/rpc/status.proto by dev/protos.

import Primitives
import Protobuf

extension GoogleRpc {
  package struct Status: Message {
    /// A status code of gRPC.
    package var code: Int32 = 0
    package var message: String = ""
    /// Such as uhub.common.v1.ErrorDetails.
    package var details: [AnyMessage] = []

    package init() {}

    package init(code: Int32 = 0, message: String = "", details: [AnyMessage] = []) {
      self.code = code
      self.message = message
      self.details = details
    }
  }
}
