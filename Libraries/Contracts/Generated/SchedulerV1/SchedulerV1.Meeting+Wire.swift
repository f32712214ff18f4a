// Generated from Protos/uhub/scheduler/v1/example_event.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1.Meeting {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.scheduler.v1.Meeting",
    fields: [
      FieldDescriptor(1, "place", .string, .implicit, rules: FieldRules(maxLength: 200)),
      FieldDescriptor(2, "participants", .message { SchedulerV1.Participant.descriptor }, .repeated, rules: FieldRules(maxItems: 200)),
    ]
  )

  package func write(to writer: inout WireWriter) {
    if !place.isEmpty { writer.string(1, place) }
    writer.messages(2, participants)
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: place = try reader.string()
      case 2: try reader.messages(&participants)
      default: try reader.skip()
      }
    }
  }
}
