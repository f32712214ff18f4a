import Contracts
import Lifecycle
import TestSupport
import Testing

@Suite("Readiness") struct ReadinessTests {
  @Test(
    "takes work when it is ready, even with a dependency away",
    arguments: [
      (CommonV1.ServiceState.starting, false), (.ready, true), (.draining, false),
    ]) func phases(_ phase: CommonV1.ServiceState, _ takesWork: Bool)
  {
    let readiness = Readiness()
    readiness.become(phase)
    readiness.report("postgres", isAvailable: false, reason: "away")
    #expect(readiness.takesWork == takesWork)
  }

  @Test("is degraded while a dependency is away") func degraded() {
    let readiness = Readiness()
    readiness.become(.ready)
    readiness.report("redis", isAvailable: false)
    readiness.report("postgres", isAvailable: true)
    #expect(readiness.current == .degraded)
    #expect(readiness.dependencies.map(\.name) == ["postgres", "redis"])
    readiness.report("redis", isAvailable: true)
    #expect(readiness.current == .ready)
  }

  @Test("tells of each change until somebody stops to listen") func watching() {
    let readiness = Readiness()
    let changes = Recorder<Void>()
    let watcher = readiness.watch { changes.record(()) }
    readiness.become(.ready)
    readiness.report("redis", isAvailable: true)
    readiness.unwatch(watcher)
    readiness.become(.draining)
    #expect(changes.entries.count == 2)
  }
}
