import Contracts
import Lifecycle
import RPC

/// Where the projects service is put together.
package struct ProjectsApp: ServiceApp {
  package static let name = "projects"
  package let methods: [MethodHandler]

  package init(_ configuration: NoConfiguration, host: ServiceHost) {
    methods = ProjectsV1.Projects.methods(of: ProjectsHandler(host: host))
  }
}
