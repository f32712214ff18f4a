// Generated from Protos/uhub/scheduler/v1/example_event.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1.Participant {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.scheduler.v1.Participant",
    fields: [
      FieldDescriptor(1, "name", .string, .implicit, rules: FieldRules(maxLength: 200)),
      FieldDescriptor(2, "email", .string, .implicit, rules: FieldRules(required: true, maxLength: 254)),
      FieldDescriptor(3, "optional", .bool, .implicit),
      FieldDescriptor(4, "answer", .enumeration(SchedulerV1.Participant.Answer.descriptor), .implicit),
    ]
  )

  package func write(to writer: inout WireWriter) {
    if !name.isEmpty { writer.string(1, name) }
    if !email.isEmpty { writer.string(2, email) }
    if optional { writer.bool(3, optional) }
    if answer != .unspecified { writer.enumeration(4, answer) }
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: name = try reader.string()
      case 2: email = try reader.string()
      case 3: optional = try reader.bool()
      case 4: answer = try reader.enumeration(SchedulerV1.Participant.Answer.self)
      default: try reader.skip()
      }
    }
  }
}
