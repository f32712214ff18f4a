import Contracts
import Lifecycle
import RPC
import Settings

/// Where the scheduler service is put together.
package struct SchedulerApp: ServiceApp {
  package static let name = "scheduler"
  package let methods: [MethodHandler]

  package static func configure(_ settings: inout SettingsReader) -> SchedulerConfiguration { SchedulerConfiguration(&settings) }

  package init(_ configuration: SchedulerConfiguration, host: ServiceHost) {
    var methods = SchedulerV1.Scheduler.methods(of: SchedulerHandler(host: host))
    if configuration.examples { methods += SchedulerV1.Examples.methods(of: ExamplesHandler(store: ExampleStore())) }
    self.methods = methods
  }
}
