import Contracts
import Primitives
import RPC

/// The health protocol that probes, balancers and `grpcurl` speak.
struct HealthHandler: GrpcHealthV1.HealthService {
  let readiness: Readiness
  let services: Set<String>

  func check(_ request: GrpcHealthV1.HealthCheckRequest, _ call: ServerCall) async throws -> GrpcHealthV1.HealthCheckResponse {
    guard knows(request.service) else { throw RPCError(.notFound, "there is no service \(request.service)") }
    return response(readiness.takesWork ? .serving : .notServing)
  }

  func watch(
    _ request: GrpcHealthV1.HealthCheckRequest, _ call: ServerCall,
    _ replies: MessageWriter<GrpcHealthV1.HealthCheckResponse>
  ) async throws {
    // The protocol keeps the stream of an unknown service: it may come to be known.
    let isKnown = knows(request.service)
    let changes = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let watcher = readiness.watch { changes.continuation.yield() }
    defer { readiness.unwatch(watcher) }
    var last: GrpcHealthV1.HealthCheckResponse.ServingStatus?
    changes.continuation.yield()
    for await _ in changes.stream {
      let status: GrpcHealthV1.HealthCheckResponse.ServingStatus =
        isKnown ? (readiness.takesWork ? .serving : .notServing) : .serviceUnknown
      if status != last { try await replies.send(response(status)) }
      last = status
      // A stream that stays would keep the process until its deadline.
      if readiness.current == .draining { return }
    }
    try Task.checkCancellation()
  }

  private func knows(_ service: String) -> Bool { service.isEmpty || services.contains(service) }

  private func response(_ status: GrpcHealthV1.HealthCheckResponse.ServingStatus) -> GrpcHealthV1.HealthCheckResponse {
    var response = GrpcHealthV1.HealthCheckResponse()
    response.status = status
    return response
  }
}
