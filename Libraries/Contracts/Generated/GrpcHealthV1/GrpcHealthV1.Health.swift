// Generated from Protos/grpc/health/v1/health.proto by dev/protos.

import Protobuf
import RPC

extension GrpcHealthV1 {
  package enum Health {
    package static let check = Method<HealthCheckRequest, HealthCheckResponse>(
      MethodDescriptor(
        service: "grpc.health.v1.Health", name: "Check", process: "",
        kind: .unary, input: HealthCheckRequest.descriptor, output: HealthCheckResponse.descriptor,
        idempotent: true, callers: ["*"], permission: "public"
      )
    )

    /// Sends the state at once and then whenever it changes.
    package static let watch = Method<HealthCheckRequest, HealthCheckResponse>(
      MethodDescriptor(
        service: "grpc.health.v1.Health", name: "Watch", process: "",
        kind: .serverStreaming, input: HealthCheckRequest.descriptor, output: HealthCheckResponse.descriptor,
        idempotent: true, callers: ["*"], permission: "public"
      )
    )

    package static let methods: [MethodDescriptor] = [check.descriptor, watch.descriptor]

    /// The methods with the code that serves them.
    package static func methods(of service: some HealthService) -> [MethodHandler] {
      [
        .unary(check, service.check),
        .serverStreaming(watch, service.watch),
      ]
    }
  }
}
