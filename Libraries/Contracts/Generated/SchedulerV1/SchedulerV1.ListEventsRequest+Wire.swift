// Generated from Protos/uhub/scheduler/v1/examples.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1.ListEventsRequest {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.scheduler.v1.ListEventsRequest",
    fields: [
      FieldDescriptor(1, "limit", .int32, .implicit, rules: FieldRules(minimum: 0, maximum: 200)),
      FieldDescriptor(2, "cursor", .string, .implicit, rules: FieldRules(maxLength: 200)),
      FieldDescriptor(3, "type", .enumeration(SchedulerV1.EventType.descriptor)),
      FieldDescriptor(4, "status", .enumeration(SchedulerV1.EventStatus.descriptor), .packed),
    ]
  )

  package func write(to writer: inout WireWriter) {
    if limit != 0 { writer.int32(1, limit) }
    if !cursor.isEmpty { writer.string(2, cursor) }
    if let type { writer.enumeration(3, type) }
    writer.enumerations(4, status)
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: limit = try reader.int32()
      case 2: cursor = try reader.string()
      case 3: type = try reader.enumeration(SchedulerV1.EventType.self)
      case 4: try reader.enumerations(&status)
      default: try reader.skip()
      }
    }
  }
}
