import Contracts
import TestSupport
import Testing

@testable import SchedulerService

@Suite("The store of example events") struct ExampleStoreTests {
  @Test("tells its watchers of each change until they leave") func watchers() throws {
    let store = ExampleStore()
    let seen = Recorder<SchedulerV1.EventChange.Kind>()
    let watcher = store.watch { seen.record($0.kind) }
    let event = try store.create(SchedulerV1.ExampleEvent())
    _ = try store.update(event.id, version: 1) { $0.title = "changed" }
    try store.delete(event.id)
    store.unwatch(watcher)
    _ = try store.create(SchedulerV1.ExampleEvent())
    #expect(seen.entries == [.created, .updated, .deleted])
  }

  @Test("changes nothing when the change fails") func failedChange() throws {
    struct Failure: Error {}
    let store = ExampleStore()
    #expect(throws: Failure.self) { try store.update(1, version: 1) { _ in throw Failure() } }
    let event = try store.event(1)
    #expect(event.version == 1)
  }

  @Test("holds a bounded number") func full() throws {
    let store = ExampleStore()
    for _ in ExampleEvents.count..<10_000 { _ = try store.create(SchedulerV1.ExampleEvent()) }
    #expect(throws: ExampleStore.Failure.self) { try store.create(SchedulerV1.ExampleEvent()) }
  }
}
