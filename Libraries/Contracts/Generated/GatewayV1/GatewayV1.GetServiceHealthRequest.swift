// Generated from Protos/uhub/gateway/v1/gateway.proto by dev/protos.

import Primitives
import Protobuf

extension GatewayV1 {
  package struct GetServiceHealthRequest: Message {
    package var service: String = ""

    package init() {}

    package init(service: String = "") {
      self.service = service
    }
  }
}
