import Contracts
import RPC

/// Asks a service how it is. Every service has the call, each under its own name.
enum StatusCall {
  static let services = ["gateway", "identity", "projects", "scheduler", "executor", "metrics", "notifier"]

  static func perform(_ service: String, _ channel: any RPCChannel, timeout: Duration) async throws -> CommonV1.ServiceStatus {
    let request = CommonV1.GetStatusRequest()
    let options = CallOptions(timeout: timeout)
    switch service {
    case "identity": return try await IdentityV1.IdentityClient(channel).getStatus(request, options)
    case "projects": return try await ProjectsV1.ProjectsClient(channel).getStatus(request, options)
    case "scheduler": return try await SchedulerV1.SchedulerClient(channel).getStatus(request, options)
    case "executor": return try await ExecutorV1.ExecutorClient(channel).getStatus(request, options)
    case "metrics": return try await MetricsV1.MetricsClient(channel).getStatus(request, options)
    case "notifier": return try await NotifierV1.NotifierClient(channel).getStatus(request, options)
    default: throw RPCError(.notFound, "there is no service \(service)")
    }
  }
}
