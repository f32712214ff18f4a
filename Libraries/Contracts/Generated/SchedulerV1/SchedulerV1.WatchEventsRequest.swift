// Generated from Protos/uhub/scheduler/v1/examples.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1 {
  package struct WatchEventsRequest: Message {
    package var type: EventType?

    package init() {}

    package init(type: EventType? = nil) {
      self.type = type
    }
  }
}
