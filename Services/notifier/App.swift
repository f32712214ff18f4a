import Contracts
import Lifecycle
import RPC

/// Where the notifier service is put together.
package struct NotifierApp: ServiceApp {
  package static let name = "notifier"
  package let methods: [MethodHandler]

  package init(_ configuration: NoConfiguration, host: ServiceHost) {
    methods = NotifierV1.Notifier.methods(of: NotifierHandler(host: host))
  }
}
