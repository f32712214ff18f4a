import Contracts
import Primitives
import Protobuf
import Synchronization
import Telemetry

/// A small store of events in memory, with versions and watchers: enough to show every kind of call.
final class ExampleStore: Sendable {
  enum Failure: Error { case notFound, stale(current: Int64), full }

  private static let capacity = 10_000

  private struct State {
    var events: [Int64: SchedulerV1.ExampleEvent] = [:]
    var items: [Int64: SchedulerV1.EventItem] = [:]
    var nextID: Int64 = 1
    var watchers: [Int: @Sendable (SchedulerV1.EventChange) -> Void] = [:]
    var nextWatcher = 0
  }

  private let state = Mutex(State())

  init() {
    for number in 1...ExampleEvents.count { _ = try? create(ExampleEvents.event(number)) }
  }

  /// In the order of ids, after `id`.
  func list(after id: Int64, limit: Int, matching: (SchedulerV1.EventItem) -> Bool) -> [SchedulerV1.EventItem] {
    state.withLock { state in
      var items: [SchedulerV1.EventItem] = []
      var next = id + 1
      while items.count < limit && next < state.nextID {
        if let item = state.items[next], matching(item) { items.append(item) }
        next += 1
      }
      return items
    }
  }

  func event(_ id: Int64) throws(Failure) -> SchedulerV1.ExampleEvent {
    guard let event = state.withLock({ $0.events[id] }) else { throw .notFound }
    return event
  }

  func create(_ event: SchedulerV1.ExampleEvent) throws(Failure) -> SchedulerV1.ExampleEvent {
    var event = event
    let isFull = state.withLock { state in
      guard state.events.count < Self.capacity else { return true }
      event.id = state.nextID
      event.version = 1
      event.createdAt = systemTime()
      event.updatedAt = event.createdAt
      state.nextID += 1
      state.events[event.id] = event
      state.items[event.id] = event.item
      return false
    }
    if isFull { throw .full }
    publish(.created, event)
    return event
  }

  /// Applies `change` if the event still has `version`.
  func update(
    _ id: Int64, version: Int64, _ change: (inout SchedulerV1.ExampleEvent) throws -> Void
  ) throws -> SchedulerV1.ExampleEvent {
    let updated = try state.withLock { state in
      guard var event = state.events[id] else { throw Failure.notFound }
      guard event.version == version else { throw Failure.stale(current: event.version) }
      try change(&event)
      event.id = id
      event.version = version + 1
      event.updatedAt = systemTime()
      state.events[id] = event
      state.items[id] = event.item
      return event
    }
    publish(.updated, updated)
    return updated
  }

  func delete(_ id: Int64) throws(Failure) {
    guard
      let event = state.withLock({ state in
        state.items[id] = nil
        return state.events.removeValue(forKey: id)
      })
    else { throw .notFound }
    publish(.deleted, event)
  }

  // MARK: Watchers

  func watch(_ tell: @escaping @Sendable (SchedulerV1.EventChange) -> Void) -> Int {
    state.withLock { state in
      state.nextWatcher += 1
      state.watchers[state.nextWatcher] = tell
      return state.nextWatcher
    }
  }

  func unwatch(_ watcher: Int) { state.withLock { $0.watchers[watcher] = nil } }

  private func publish(_ kind: SchedulerV1.EventChange.Kind, _ event: SchedulerV1.ExampleEvent) {
    var change = SchedulerV1.EventChange()
    change.kind = kind
    change.event = event.item
    for tell in state.withLock({ Array($0.watchers.values) }) { tell(change) }
  }
}
