import Synchronization

/// The live connections of this process, and what is sent to all of them.
final class LiveHub: Sendable {
  private struct State {
    var sockets: [Int: @Sendable (LiveMessage) -> Void] = [:]
    var next = 0
    var version = 0
  }

  private let state = Mutex(State())

  /// Returns how to leave again.
  func join(_ tell: @escaping @Sendable (LiveMessage) -> Void) -> Int {
    state.withLock { state in
      state.next += 1
      state.sockets[state.next] = tell
      return state.next
    }
  }

  func leave(_ member: Int) { state.withLock { $0.sockets[member] = nil } }

  /// Something of this kind has changed: whoever shows it fetches it again.
  func publish(kind: String) {
    let (sockets, version) = state.withLock { state in
      state.version += 1
      return (Array(state.sockets.values), state.version)
    }
    for tell in sockets { tell(.changed(kind: kind, version: version)) }
  }

  func closeAll() {
    for tell in state.withLock({ Array($0.sockets.values) }) { tell(.close) }
  }
}

/// What a live connection is told.
enum LiveMessage: Sendable, Hashable {
  case changed(kind: String, version: Int)
  case close
}
