// Generated from Protos/uhub/gateway/v1/gateway.proto by dev/protos.

import Primitives
import Protobuf

extension GatewayV1 {
  package struct GetHealthRequest: Message {
    package init() {}
  }
}
