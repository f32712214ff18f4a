// Generated from Protos/uhub/scheduler/v1/examples.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1 {
  package struct CreateEventRequest: Message {
    package var event: ExampleEvent?

    package init() {}

    package init(event: ExampleEvent? = nil) {
      self.event = event
    }
  }
}
