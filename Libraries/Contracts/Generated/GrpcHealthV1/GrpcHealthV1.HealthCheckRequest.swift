// Generated from Protos/grpc/health/v1/health.proto by dev/protos.

import Primitives
import Protobuf

extension GrpcHealthV1 {
  package struct HealthCheckRequest: Message {
    /// Full name of a service; empty asks for the whole process.
    package var service: String = ""

    package init() {}

    package init(service: String = "") {
      self.service = service
    }
  }
}
