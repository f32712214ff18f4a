import Contracts
import Lifecycle
import RPC

/// Answers the calls of `uhub.gateway.v1`, its own REST routes among them.
struct GatewayHandler: GatewayV1.GatewayService {
  let host: ServiceHost
  let monitor: HealthMonitor

  func getStatus(_ request: CommonV1.GetStatusRequest, _ call: ServerCall) async throws -> CommonV1.ServiceStatus {
    host.status
  }

  func getHealth(_ request: GatewayV1.GetHealthRequest, _ call: ServerCall) async throws -> GatewayV1.Health {
    monitor.health
  }

  func getServiceHealth(
    _ request: GatewayV1.GetServiceHealthRequest, _ call: ServerCall
  ) async throws -> GatewayV1.ServiceHealth {
    guard let service = monitor.health.services.first(where: { $0.name == request.service }) else {
      throw RPCError(.notFound, "there is no service of this name")
    }
    return service
  }
}
