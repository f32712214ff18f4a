// Generated from Protos/uhub/common/v1/raw.proto by dev/protos.

import Primitives
import Protobuf

extension CommonV1 {
  /// A stream of these is one HTTP request: first the head, then the body in chunks.
  package struct RawRequest: Message {
    package var part: Part?

    package init() {}

    package init(part: Part? = nil) {
      self.part = part
    }

    package enum Part: Sendable, Hashable {
      case head(RawRequestHead)
      case chunk([UInt8])
    }
  }
}
