// Generated from Protos/uhub/scheduler/v1/examples.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1.WatchEventsRequest {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.scheduler.v1.WatchEventsRequest",
    fields: [
      FieldDescriptor(1, "type", .enumeration(SchedulerV1.EventType.descriptor)),
    ]
  )

  package func write(to writer: inout WireWriter) {
    if let type { writer.enumeration(1, type) }
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: type = try reader.enumeration(SchedulerV1.EventType.self)
      default: try reader.skip()
      }
    }
  }
}
