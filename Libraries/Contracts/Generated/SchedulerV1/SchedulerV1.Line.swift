// Generated from Protos/uhub/scheduler/v1/examples.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1 {
  package struct Line: Message {
    package var number: Int64 = 0
    package var text: String = ""

    package init() {}

    package init(number: Int64 = 0, text: String = "") {
      self.number = number
      self.text = text
    }
  }
}
