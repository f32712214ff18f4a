// Generated from Protos/uhub/scheduler/v1/example_event.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1.DeploymentWindow {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.scheduler.v1.DeploymentWindow",
    fields: [
      FieldDescriptor(1, "environment", .string, .implicit, rules: FieldRules(required: true, maxLength: 64)),
      FieldDescriptor(2, "service_ids", .int64, .packed),
      FieldDescriptor(3, "exclusive", .bool, .implicit),
    ]
  )

  package func write(to writer: inout WireWriter) {
    if !environment.isEmpty { writer.string(1, environment) }
    writer.int64s(2, serviceIds)
    if exclusive { writer.bool(3, exclusive) }
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: environment = try reader.string()
      case 2: try reader.int64s(&serviceIds)
      case 3: exclusive = try reader.bool()
      default: try reader.skip()
      }
    }
  }
}
