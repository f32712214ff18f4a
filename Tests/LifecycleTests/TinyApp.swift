import Contracts
import Lifecycle
import RPC
import TestSupport

/// A service with one call, which waits until the test lets it go.
struct TinyApp: ServiceApp {
  static let name = "scheduler"

  let methods: [MethodHandler]
  let began = Gate()
  let finish = Gate()

  init(_ configuration: NoConfiguration, host: ServiceHost) {
    let (began, finish) = (began, finish)
    methods = [
      .unary(SchedulerV1.Scheduler.getStatus) { _, _ in
        began.open()
        await finish.wait()
        return host.status
      }
    ]
  }
}
