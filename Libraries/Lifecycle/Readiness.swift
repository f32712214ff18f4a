import Contracts
import Synchronization

/// Whether a process takes work, as probes, its peers and its own administrators see it.
package final class Readiness: Sendable {
  private struct State {
    var phase = CommonV1.ServiceState.starting
    var dependencies: [String: CommonV1.DependencyStatus] = [:]
    var watchers: [Int: @Sendable () -> Void] = [:]
    var nextWatcher = 0
  }

  private let state = Mutex(State())

  package init() {}

  package var current: CommonV1.ServiceState {
    state.withLock { state in
      let isWhole = state.dependencies.values.allSatisfy(\.available)
      return state.phase == .ready && !isWhole ? .degraded : state.phase
    }
  }

  /// Ready to take work: a missing dependency makes answers poorer, not impossible.
  package var takesWork: Bool { [.ready, .degraded].contains(current) }

  package var dependencies: [CommonV1.DependencyStatus] {
    state.withLock { $0.dependencies.values.sorted { $0.name < $1.name } }
  }

  package func become(_ phase: CommonV1.ServiceState) { change { $0.phase = phase } }

  package func report(_ dependency: String, isAvailable: Bool, reason: String = "") {
    var status = CommonV1.DependencyStatus()
    status.name = dependency
    status.available = isAvailable
    status.reason = reason
    change { $0.dependencies[dependency] = status }
  }

  private func change(_ body: (inout State) -> Void) {
    let watchers = state.withLock { state in
      body(&state)
      return Array(state.watchers.values)
    }
    for tell in watchers { tell() }
  }

  /// Calls after each change, until `unwatch`.
  package func watch(_ tell: @escaping @Sendable () -> Void) -> Int {
    state.withLock { state in
      state.nextWatcher += 1
      state.watchers[state.nextWatcher] = tell
      return state.nextWatcher
    }
  }

  package func unwatch(_ watcher: Int) { state.withLock { $0.watchers[watcher] = nil } }
}
