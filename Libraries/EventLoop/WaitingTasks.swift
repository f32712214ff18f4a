/// Tasks that wait on one loop for the same thing, such as room in an output.
package struct WaitingTasks {
  private var continuations: [UnsafeContinuation<Void, Never>] = []

  package init() {}

  package mutating func add(_ continuation: UnsafeContinuation<Void, Never>) { continuations.append(continuation) }

  package mutating func resumeAll() {
    guard !continuations.isEmpty else { return }
    let all = continuations
    continuations = []
    for continuation in all { continuation.resume() }
  }
}
