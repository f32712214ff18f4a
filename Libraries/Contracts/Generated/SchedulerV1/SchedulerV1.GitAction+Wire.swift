// Generated from Protos/uhub/scheduler/v1/example_event.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1.GitAction {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.scheduler.v1.GitAction",
    fields: [
      FieldDescriptor(1, "repository", .string, .implicit, rules: FieldRules(required: true, maxLength: 500)),
      FieldDescriptor(2, "reference", .string, .implicit),
      FieldDescriptor(3, "commit", .string),
    ]
  )

  package func write(to writer: inout WireWriter) {
    if !repository.isEmpty { writer.string(1, repository) }
    if !reference.isEmpty { writer.string(2, reference) }
    if let commit { writer.string(3, commit) }
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: repository = try reader.string()
      case 2: reference = try reader.string()
      case 3: commit = try reader.string()
      default: try reader.skip()
      }
    }
  }
}
