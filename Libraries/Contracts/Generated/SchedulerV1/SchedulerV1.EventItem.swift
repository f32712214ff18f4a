// Generated from Protos/uhub/scheduler/v1/example_event.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1 {
  /// What a list shows of an event.
  package struct EventItem: Message {
    package var id: Int64 = 0
    package var title: String = ""
    package var type: EventType = .unspecified
    package var status: EventStatus = .unspecified
    package var startAt: Timestamp?
    package var endAt: Timestamp?
    package var projectID: Int64 = 0
    package var version: Int64 = 0

    package init() {}

    package init(
      id: Int64 = 0,
      title: String = "",
      type: EventType = .unspecified,
      status: EventStatus = .unspecified,
      startAt: Timestamp? = nil,
      endAt: Timestamp? = nil,
      projectID: Int64 = 0,
      version: Int64 = 0
    ) {
      self.id = id
      self.title = title
      self.type = type
      self.status = status
      self.startAt = startAt
      self.endAt = endAt
      self.projectID = projectID
      self.version = version
    }
  }
}
