// Generated from Protos/uhub/gateway/v1/gateway.proto by dev/protos.

import Primitives
import Protobuf

extension GatewayV1.GetHealthRequest {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.gateway.v1.GetHealthRequest",
    fields: []
  )

  package func write(to writer: inout WireWriter) {}

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while try reader.nextField() != nil { try reader.skip() }
  }
}
