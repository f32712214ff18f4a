// Generated from Protos/uhub/common/v1/status.proto by dev/protos.

import Primitives
import Protobuf

extension CommonV1.ServiceStatus {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.common.v1.ServiceStatus",
    fields: [
      FieldDescriptor(1, "service", .string, .implicit),
      FieldDescriptor(2, "version", .string, .implicit),
      FieldDescriptor(3, "commit", .string, .implicit),
      FieldDescriptor(4, "started_at", .message { Timestamp.descriptor }),
      FieldDescriptor(5, "state", .enumeration(CommonV1.ServiceState.descriptor), .implicit),
      FieldDescriptor(6, "instance", .string, .implicit),
      FieldDescriptor(7, "dependencies", .message { CommonV1.DependencyStatus.descriptor }, .repeated),
    ]
  )

  package func write(to writer: inout WireWriter) {
    if !service.isEmpty { writer.string(1, service) }
    if !version.isEmpty { writer.string(2, version) }
    if !commit.isEmpty { writer.string(3, commit) }
    if let startedAt { writer.message(4, startedAt) }
    if state != .unspecified { writer.enumeration(5, state) }
    if !instance.isEmpty { writer.string(6, instance) }
    writer.messages(7, dependencies)
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: service = try reader.string()
      case 2: version = try reader.string()
      case 3: commit = try reader.string()
      case 4: try reader.message(&startedAt)
      case 5: state = try reader.enumeration(CommonV1.ServiceState.self)
      case 6: instance = try reader.string()
      case 7: try reader.messages(&dependencies)
      default: try reader.skip()
      }
    }
  }
}
