// Generated from Protos/uhub/scheduler/v1/example_event.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1 {
  package struct Meeting: Message {
    package var place: String = ""
    package var participants: [Participant] = []

    package init() {}

    package init(place: String = "", participants: [Participant] = []) {
      self.place = place
      self.participants = participants
    }
  }
}
