// Generated from Protos/uhub/scheduler/v1/examples.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1.GetEventRequest {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.scheduler.v1.GetEventRequest",
    fields: [
      FieldDescriptor(1, "id", .int64, .implicit, rules: FieldRules(required: true, minimum: 1)),
    ]
  )

  package func write(to writer: inout WireWriter) {
    if id != 0 { writer.int64(1, id) }
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: id = try reader.int64()
      default: try reader.skip()
      }
    }
  }
}
