// Generated from Protos/uhub/scheduler/v1/examples.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1 {
  package struct ListEventsReply: Message {
    package var events: [EventItem] = []
    /// Empty on the last page.
    package var nextCursor: String = ""

    package init() {}

    package init(events: [EventItem] = [], nextCursor: String = "") {
      self.events = events
      self.nextCursor = nextCursor
    }
  }
}
