// Generated from Protos/uhub/scheduler/v1/example_event.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1 {
  package struct DeploymentWindow: Message {
    package var environment: String = ""
    package var serviceIds: [Int64] = []
    package var exclusive: Bool = false

    package init() {}

    package init(environment: String = "", serviceIds: [Int64] = [], exclusive: Bool = false) {
      self.environment = environment
      self.serviceIds = serviceIds
      self.exclusive = exclusive
    }
  }
}
