// Generated from Protos/uhub/common/v1/status.proto by dev/protos.

import Primitives
import Protobuf

extension CommonV1 {
  /// How one process of a service is.
  package struct ServiceStatus: Message {
    /// Such as "scheduler".
    package var service: String = ""
    package var version: String = ""
    /// The revision of the source that it was built from.
    package var commit: String = ""
    package var startedAt: Timestamp?
    package var state: ServiceState = .unspecified
    /// Which process of the service this is.
    package var instance: String = ""
    package var dependencies: [DependencyStatus] = []

    package init() {}

    package init(
      service: String = "",
      version: String = "",
      commit: String = "",
      startedAt: Timestamp? = nil,
      state: ServiceState = .unspecified,
      instance: String = "",
      dependencies: [DependencyStatus] = []
    ) {
      self.service = service
      self.version = version
      self.commit = commit
      self.startedAt = startedAt
      self.state = state
      self.instance = instance
      self.dependencies = dependencies
    }
  }
}
