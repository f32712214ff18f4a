// Generated from Protos/uhub/scheduler/v1/example_event.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1.EventItem {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.scheduler.v1.EventItem",
    fields: [
      FieldDescriptor(1, "id", .int64, .implicit),
      FieldDescriptor(2, "title", .string, .implicit),
      FieldDescriptor(3, "type", .enumeration(SchedulerV1.EventType.descriptor), .implicit),
      FieldDescriptor(4, "status", .enumeration(SchedulerV1.EventStatus.descriptor), .implicit),
      FieldDescriptor(5, "start_at", .message { Timestamp.descriptor }),
      FieldDescriptor(6, "end_at", .message { Timestamp.descriptor }),
      FieldDescriptor(7, "project_id", .int64, .implicit),
      FieldDescriptor(8, "version", .int64, .implicit),
    ]
  )

  package func write(to writer: inout WireWriter) {
    if id != 0 { writer.int64(1, id) }
    if !title.isEmpty { writer.string(2, title) }
    if type != .unspecified { writer.enumeration(3, type) }
    if status != .unspecified { writer.enumeration(4, status) }
    if let startAt { writer.message(5, startAt) }
    if let endAt { writer.message(6, endAt) }
    if projectID != 0 { writer.int64(7, projectID) }
    if version != 0 { writer.int64(8, version) }
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: id = try reader.int64()
      case 2: title = try reader.string()
      case 3: type = try reader.enumeration(SchedulerV1.EventType.self)
      case 4: status = try reader.enumeration(SchedulerV1.EventStatus.self)
      case 5: try reader.message(&startAt)
      case 6: try reader.message(&endAt)
      case 7: projectID = try reader.int64()
      case 8: version = try reader.int64()
      default: try reader.skip()
      }
    }
  }
}
