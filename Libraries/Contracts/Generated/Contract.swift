// Generated from Protos by dev/protos.

import Protobuf

/// Everything the product offers, by any process.
package enum Contract {
  package static let methods: [MethodDescriptor] = [
    GrpcHealthV1.Health.methods,
    ExecutorV1.Executor.methods,
    GatewayV1.Gateway.methods,
    IdentityV1.Identity.methods,
    MetricsV1.Metrics.methods,
    NotifierV1.Notifier.methods,
    ProjectsV1.Projects.methods,
    SchedulerV1.Examples.methods,
    SchedulerV1.Scheduler.methods,
  ].flatMap { $0 }
}
