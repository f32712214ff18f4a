// Generated from Protos/uhub/scheduler/v1/example_event.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1.ExampleEvent {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.scheduler.v1.ExampleEvent",
    fields: [
      FieldDescriptor(1, "id", .int64, .implicit),
      FieldDescriptor(2, "title", .string, .implicit, rules: FieldRules(required: true, maxLength: 200)),
      FieldDescriptor(3, "description", .string, rules: FieldRules(maxLength: 10000)),
      FieldDescriptor(4, "type", .enumeration(SchedulerV1.EventType.descriptor), .implicit, rules: FieldRules(required: true)),
      FieldDescriptor(5, "status", .enumeration(SchedulerV1.EventStatus.descriptor), .implicit),
      FieldDescriptor(6, "start_at", .message { Timestamp.descriptor }, rules: FieldRules(required: true)),
      FieldDescriptor(7, "end_at", .message { Timestamp.descriptor }),
      FieldDescriptor(8, "reminder_before", .message { Duration.descriptor }),
      FieldDescriptor(9, "all_day", .bool, .implicit),
      FieldDescriptor(10, "project_id", .int64, .implicit),
      FieldDescriptor(11, "effort_hours", .double),
      FieldDescriptor(12, "attachment_digest", .bytes, .implicit, rules: FieldRules(maxLength: 64)),
      FieldDescriptor(20, "meeting", .message { SchedulerV1.Meeting.descriptor }, oneof: 0),
      FieldDescriptor(21, "deployment_window", .message { SchedulerV1.DeploymentWindow.descriptor }, oneof: 0),
      FieldDescriptor(22, "git_action", .message { SchedulerV1.GitAction.descriptor }, oneof: 0),
      FieldDescriptor(30, "labels", .message { labelsEntry }, .map, rules: FieldRules(maxItems: 32)),
      FieldDescriptor(31, "watchers", .string, .repeated, rules: FieldRules(maxLength: 254, maxItems: 100)),
      FieldDescriptor(32, "metadata", .message { Struct.descriptor }),
      FieldDescriptor(40, "created_at", .message { Timestamp.descriptor }),
      FieldDescriptor(41, "updated_at", .message { Timestamp.descriptor }),
      FieldDescriptor(42, "version", .int64, .implicit),
    ], oneofs: ["details"]
  )

  private static let labelsEntry: MessageDescriptor = .init(
    name: "uhub.scheduler.v1.ExampleEvent.LabelsEntry",
    fields: [
      FieldDescriptor(1, "key", .string, .implicit),
      FieldDescriptor(2, "value", .string, .implicit),
    ]
  )

  package func write(to writer: inout WireWriter) {
    if id != 0 { writer.int64(1, id) }
    if !title.isEmpty { writer.string(2, title) }
    if let description { writer.string(3, description) }
    if type != .unspecified { writer.enumeration(4, type) }
    if status != .unspecified { writer.enumeration(5, status) }
    if let startAt { writer.message(6, startAt) }
    if let endAt { writer.message(7, endAt) }
    if let reminderBefore { writer.message(8, reminderBefore) }
    if allDay { writer.bool(9, allDay) }
    if projectID != 0 { writer.int64(10, projectID) }
    if let effortHours { writer.double(11, effortHours) }
    if !attachmentDigest.isEmpty { writer.bytes(12, attachmentDigest) }
    switch details {
    case .meeting(let value)?: writer.message(20, value)
    case .deploymentWindow(let value)?: writer.message(21, value)
    case .gitAction(let value)?: writer.message(22, value)
    case nil: break
    }
    writer.entries(30, labels, key: { $0.string(1, $1) }, value: { $0.string(2, $1) })
    writer.strings(31, watchers)
    if let metadata { writer.message(32, metadata) }
    if let createdAt { writer.message(40, createdAt) }
    if let updatedAt { writer.message(41, updatedAt) }
    if version != 0 { writer.int64(42, version) }
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: id = try reader.int64()
      case 2: title = try reader.string()
      case 3: description = try reader.string()
      case 4: type = try reader.enumeration(SchedulerV1.EventType.self)
      case 5: status = try reader.enumeration(SchedulerV1.EventStatus.self)
      case 6: try reader.message(&startAt)
      case 7: try reader.message(&endAt)
      case 8: try reader.message(&reminderBefore)
      case 9: allDay = try reader.bool()
      case 10: projectID = try reader.int64()
      case 11: effortHours = try reader.double()
      case 12: attachmentDigest = try reader.bytes()
      case 20: details = try .meeting(reader.message(SchedulerV1.Meeting.self))
      case 21: details = try .deploymentWindow(reader.message(SchedulerV1.DeploymentWindow.self))
      case 22: details = try .gitAction(reader.message(SchedulerV1.GitAction.self))
      case 30:
        try reader.entry(
          &labels, "", "",
          key: { (reader) throws(WireError) in try reader.string() },
          value: { (reader) throws(WireError) in try reader.string() }
        )
      case 31: try reader.strings(&watchers)
      case 32: try reader.message(&metadata)
      case 40: try reader.message(&createdAt)
      case 41: try reader.message(&updatedAt)
      case 42: version = try reader.int64()
      default: try reader.skip()
      }
    }
  }
}
