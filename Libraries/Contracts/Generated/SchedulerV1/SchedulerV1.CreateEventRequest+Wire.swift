// Generated from Protos/uhub/scheduler/v1/examples.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1.CreateEventRequest {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.scheduler.v1.CreateEventRequest",
    fields: [
      FieldDescriptor(1, "event", .message { SchedulerV1.ExampleEvent.descriptor }, rules: FieldRules(required: true)),
    ]
  )

  package func write(to writer: inout WireWriter) {
    if let event { writer.message(1, event) }
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: try reader.message(&event)
      default: try reader.skip()
      }
    }
  }
}
