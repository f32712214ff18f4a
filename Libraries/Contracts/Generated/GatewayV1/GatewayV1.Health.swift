// Generated from Protos/uhub/gateway/v1/gateway.proto by dev/protos.

import Primitives
import Protobuf

extension GatewayV1 {
  /// What anybody may know: no addresses, no reasons.
  package struct Health: Message {
    /// Ok when every service is.
    package var status: HealthState = .unspecified
    package var version: String = ""
    package var commit: String = ""
    package var services: [ServiceHealth] = []

    package init() {}

    package init(status: HealthState = .unspecified, version: String = "", commit: String = "", services: [ServiceHealth] = []) {
      self.status = status
      self.version = version
      self.commit = commit
      self.services = services
    }
  }
}
