// Generated from Protos/uhub/scheduler/v1/examples.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1.Line {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.scheduler.v1.Line",
    fields: [
      FieldDescriptor(1, "number", .int64, .implicit),
      FieldDescriptor(2, "text", .string, .implicit, rules: FieldRules(maxLength: 4000)),
    ]
  )

  package func write(to writer: inout WireWriter) {
    if number != 0 { writer.int64(1, number) }
    if !text.isEmpty { writer.string(2, text) }
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: number = try reader.int64()
      case 2: text = try reader.string()
      default: try reader.skip()
      }
    }
  }
}
