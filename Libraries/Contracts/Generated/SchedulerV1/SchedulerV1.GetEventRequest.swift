// Generated from Protos/uhub/scheduler/v1/examples.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1 {
  package struct GetEventRequest: Message {
    package var id: Int64 = 0

    package init() {}

    package init(id: Int64 = 0) {
      self.id = id
    }
  }
}
