// Generated from Protos/uhub/scheduler/v1/examples.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1.UpdateEventRequest {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.scheduler.v1.UpdateEventRequest",
    fields: [
      FieldDescriptor(1, "id", .int64, .implicit, rules: FieldRules(required: true, minimum: 1)),
      FieldDescriptor(2, "event", .message { SchedulerV1.ExampleEvent.descriptor }, rules: FieldRules(required: true)),
      FieldDescriptor(3, "update_mask", .message { FieldMask.descriptor }),
    ]
  )

  package func write(to writer: inout WireWriter) {
    if id != 0 { writer.int64(1, id) }
    if let event { writer.message(2, event) }
    if let updateMask { writer.message(3, updateMask) }
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: id = try reader.int64()
      case 2: try reader.message(&event)
      case 3: try reader.message(&updateMask)
      default: try reader.skip()
      }
    }
  }
}
