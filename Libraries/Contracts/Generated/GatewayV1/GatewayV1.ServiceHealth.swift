// Generated from Protos/uhub/gateway/v1/gateway.proto by dev/protos.

import Primitives
import Protobuf

extension GatewayV1 {
  package struct ServiceHealth: Message {
    package var name: String = ""
    package var status: HealthState = .unspecified
    /// Empty while the service does not answer and never has.
    package var version: String = ""
    package var startedAt: Timestamp?
    /// How long it took to answer.
    package var latencyMs: Double?

    package init() {}

    package init(
      name: String = "",
      status: HealthState = .unspecified,
      version: String = "",
      startedAt: Timestamp? = nil,
      latencyMs: Double? = nil
    ) {
      self.name = name
      self.status = status
      self.version = version
      self.startedAt = startedAt
      self.latencyMs = latencyMs
    }
  }
}
