// Generated from Protos/uhub/common/v1/status.proto by dev/protos.

import Primitives
import Protobuf

extension CommonV1.GetStatusRequest {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.common.v1.GetStatusRequest",
    fields: []
  )

  package func write(to writer: inout WireWriter) {}

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while try reader.nextField() != nil { try reader.skip() }
  }
}
