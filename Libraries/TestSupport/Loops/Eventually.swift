import EventLoop

/// Looks at something that tells nobody when it changes, again at each turn of the loop, until it holds.
package func eventually(
  on loop: EventLoop, patience: Duration = .seconds(20), _ condition: () -> Bool
) async throws {
  let deadline = loop.now + patience
  while !condition() {
    guard loop.now < deadline else { throw WaitedInVain() }
    await withUnsafeContinuation { continuation in
      loop.schedule(after: .milliseconds(1)) { continuation.resume() }
    }
  }
}
