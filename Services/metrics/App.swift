import Contracts
import Lifecycle
import RPC

/// Where the metrics service is put together.
package struct MetricsApp: ServiceApp {
  package static let name = "metrics"
  package let methods: [MethodHandler]

  package init(_ configuration: NoConfiguration, host: ServiceHost) {
    methods = MetricsV1.Metrics.methods(of: MetricsHandler(host: host))
  }
}
