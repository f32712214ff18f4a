// Generated from Protos/uhub/scheduler/v1/examples.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1 {
  package struct UpdateEventRequest: Message {
    package var id: Int64 = 0
    package var event: ExampleEvent?
    package var updateMask: FieldMask?

    package init() {}

    package init(id: Int64 = 0, event: ExampleEvent? = nil, updateMask: FieldMask? = nil) {
      self.id = id
      self.event = event
      self.updateMask = updateMask
    }
  }
}
