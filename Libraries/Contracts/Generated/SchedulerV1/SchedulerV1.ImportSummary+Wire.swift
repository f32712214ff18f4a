// Generated from Protos/uhub/scheduler/v1/examples.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1.ImportSummary {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.scheduler.v1.ImportSummary",
    fields: [
      FieldDescriptor(1, "imported", .int32, .implicit),
      FieldDescriptor(2, "refused", .int32, .implicit),
    ]
  )

  package func write(to writer: inout WireWriter) {
    if imported != 0 { writer.int32(1, imported) }
    if refused != 0 { writer.int32(2, refused) }
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: imported = try reader.int32()
      case 2: refused = try reader.int32()
      default: try reader.skip()
      }
    }
  }
}
