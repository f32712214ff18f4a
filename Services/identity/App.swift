import Contracts
import Lifecycle
import RPC

/// Where the identity service is put together.
package struct IdentityApp: ServiceApp {
  package static let name = "identity"
  package let methods: [MethodHandler]

  package init(_ configuration: NoConfiguration, host: ServiceHost) {
    methods = IdentityV1.Identity.methods(of: IdentityHandler(host: host))
  }
}
