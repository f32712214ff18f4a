// Generated from Protos/uhub/scheduler/v1/examples.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1 {
  package struct ImportSummary: Message {
    package var imported: Int32 = 0
    package var refused: Int32 = 0

    package init() {}

    package init(imported: Int32 = 0, refused: Int32 = 0) {
      self.imported = imported
      self.refused = refused
    }
  }
}
