// Generated from Protos/uhub/scheduler/v1/example_event.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1 {
  package struct GitAction: Message {
    package var repository: String = ""
    package var reference: String = ""
    package var commit: String?

    package init() {}

    package init(repository: String = "", reference: String = "", commit: String? = nil) {
      self.repository = repository
      self.reference = reference
      self.commit = commit
    }
  }
}
