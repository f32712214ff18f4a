// Generated from Protos/uhub/common/v1/raw.proto by dev/protos.

import Primitives
import Protobuf

extension CommonV1 {
  /// A stream of these is one HTTP answer: first the head, then the body in chunks.
  package struct RawReply: Message {
    package var part: Part?

    package init() {}

    package init(part: Part? = nil) {
      self.part = part
    }

    package enum Part: Sendable, Hashable {
      case head(RawReplyHead)
      case chunk([UInt8])
    }
  }
}
