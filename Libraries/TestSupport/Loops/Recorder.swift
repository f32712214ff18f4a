import Synchronization

/// Keeps what happened, in order, from whichever thread.
package final class Recorder<Entry: Sendable>: Sendable {
  private let kept = Mutex<[Entry]>([])

  package init() {}

  package var entries: [Entry] { kept.withLock { $0 } }

  package func record(_ entry: Entry) { kept.withLock { $0.append(entry) } }
}
