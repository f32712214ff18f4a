// Generated from Protos/uhub/scheduler/v1/examples.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1.ListEventsReply {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.scheduler.v1.ListEventsReply",
    fields: [
      FieldDescriptor(1, "events", .message { SchedulerV1.EventItem.descriptor }, .repeated),
      FieldDescriptor(2, "next_cursor", .string, .implicit),
    ]
  )

  package func write(to writer: inout WireWriter) {
    writer.messages(1, events)
    if !nextCursor.isEmpty { writer.string(2, nextCursor) }
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: try reader.messages(&events)
      case 2: nextCursor = try reader.string()
      default: try reader.skip()
      }
    }
  }
}
