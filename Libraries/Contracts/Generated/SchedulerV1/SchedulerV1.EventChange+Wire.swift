// Generated from Protos/uhub/scheduler/v1/examples.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1.EventChange {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.scheduler.v1.EventChange",
    fields: [
      FieldDescriptor(1, "kind", .enumeration(SchedulerV1.EventChange.Kind.descriptor), .implicit),
      FieldDescriptor(2, "event", .message { SchedulerV1.EventItem.descriptor }),
    ]
  )

  package func write(to writer: inout WireWriter) {
    if kind != .unspecified { writer.enumeration(1, kind) }
    if let event { writer.message(2, event) }
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: kind = try reader.enumeration(SchedulerV1.EventChange.Kind.self)
      case 2: try reader.message(&event)
      default: try reader.skip()
      }
    }
  }
}
