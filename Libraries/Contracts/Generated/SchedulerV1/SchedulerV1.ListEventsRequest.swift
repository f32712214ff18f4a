// Generated from Protos/uhub/scheduler/v1/examples.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1 {
  package struct ListEventsRequest: Message {
    package var limit: Int32 = 0
    package var cursor: String = ""
    package var type: EventType?
    package var status: [EventStatus] = []

    package init() {}

    package init(limit: Int32 = 0, cursor: String = "", type: EventType? = nil, status: [EventStatus] = []) {
      self.limit = limit
      self.cursor = cursor
      self.type = type
      self.status = status
    }
  }
}
