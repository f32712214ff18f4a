import Contracts
import Lifecycle
import RPC

/// Where the executor service is put together.
package struct ExecutorApp: ServiceApp {
  package static let name = "executor"
  package let methods: [MethodHandler]

  package init(_ configuration: NoConfiguration, host: ServiceHost) {
    methods = ExecutorV1.Executor.methods(of: ExecutorHandler(host: host))
  }
}
