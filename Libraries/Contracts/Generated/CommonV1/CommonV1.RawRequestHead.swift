// Generated from Protos/uhub/common/v1/raw.proto by dev/protos.

import Primitives
import Protobuf

extension CommonV1 {
  package struct RawRequestHead: Message {
    package var method: String = ""
    /// As it came, without the query.
    package var path: String = ""
    /// As it came, without the question mark.
    package var query: String = ""
    /// The parts of the path that the route names, decoded.
    package var parameters: [String: String] = [:]
    /// Only those that the route lists, in the order they came.
    package var headers: [RawHeader] = []
    package var clientAddress: String = ""

    package init() {}

    package init(
      method: String = "",
      path: String = "",
      query: String = "",
      parameters: [String: String] = [:],
      headers: [RawHeader] = [],
      clientAddress: String = ""
    ) {
      self.method = method
      self.path = path
      self.query = query
      self.parameters = parameters
      self.headers = headers
      self.clientAddress = clientAddress
    }
  }
}
