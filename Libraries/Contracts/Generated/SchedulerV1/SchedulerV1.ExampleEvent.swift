// Generated from Protos/uhub/scheduler/v1/example_event.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1 {
  package struct ExampleEvent: Message {
    package var id: Int64 = 0
    package var title: String = ""
    package var description: String?
    package var type: EventType = .unspecified
    package var status: EventStatus = .unspecified
    package var startAt: Timestamp?
    package var endAt: Timestamp?
    package var reminderBefore: Duration?
    package var allDay: Bool = false
    package var projectID: Int64 = 0
    package var effortHours: Double?
    package var attachmentDigest: [UInt8] = []
    package var details: Details?
    package var labels: [String: String] = [:]
    package var watchers: [String] = []
    package var metadata: Struct?
    package var createdAt: Timestamp?
    package var updatedAt: Timestamp?
    /// Grows with each change; an update names the one it has seen.
    package var version: Int64 = 0

    package init() {}

    package init(
      id: Int64 = 0,
      title: String = "",
      description: String? = nil,
      type: EventType = .unspecified,
      status: EventStatus = .unspecified,
      startAt: Timestamp? = nil,
      endAt: Timestamp? = nil,
      reminderBefore: Duration? = nil,
      allDay: Bool = false,
      projectID: Int64 = 0,
      effortHours: Double? = nil,
      attachmentDigest: [UInt8] = [],
      details: Details? = nil,
      labels: [String: String] = [:],
      watchers: [String] = [],
      metadata: Struct? = nil,
      createdAt: Timestamp? = nil,
      updatedAt: Timestamp? = nil,
      version: Int64 = 0
    ) {
      self.id = id
      self.title = title
      self.description = description
      self.type = type
      self.status = status
      self.startAt = startAt
      self.endAt = endAt
      self.reminderBefore = reminderBefore
      self.allDay = allDay
      self.projectID = projectID
      self.effortHours = effortHours
      self.attachmentDigest = attachmentDigest
      self.details = details
      self.labels = labels
      self.watchers = watchers
      self.metadata = metadata
      self.createdAt = createdAt
      self.updatedAt = updatedAt
      self.version = version
    }

    package enum Details: Sendable, Hashable {
      case meeting(Meeting)
      case deploymentWindow(DeploymentWindow)
      case gitAction(GitAction)
    }
  }
}
