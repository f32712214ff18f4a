import CSystem
import Primitives
import Synchronization

/// Replaces the values of known secrets by `[redacted]` wherever they turn up in a line.
package final class Redactor: Sendable {
  /// Shorter values would turn up by chance and tear every line apart.
  package static let minimumLength = 6

  private let secrets = Mutex<[[UInt8]]>([])
  private let isEmpty = Atomic(true)

  package init() {}

  package func add(_ secret: Secret) {
    let bytes = secret.revealBytes()
    guard bytes.count >= Redactor.minimumLength else { return }
    secrets.withLock { secrets in
      guard !secrets.contains(bytes) else { return }
      secrets.append(bytes)
      // The longest first: a secret may begin with another.
      secrets.sort { $0.count > $1.count }
    }
    isEmpty.store(false, ordering: .releasing)
  }

  package func remove(_ secret: Secret) {
    let bytes = secret.revealBytes()
    secrets.withLock { $0.removeAll { $0 == bytes } }
  }

  package func redacted(_ text: String) -> String {
    if isEmpty.load(ordering: .acquiring) { return text }
    let secrets = secrets.withLock { $0 }
    return secrets.reduce(text) { Redactor.replacing($1, in: $0) }
  }

  private static func replacing(_ secret: [UInt8], in text: String) -> String {
    var text = text
    let cleaned = text.withUTF8 { bytes -> [UInt8]? in
      let all = UnsafeRawBufferPointer(bytes)
      guard var found = find(secret, in: all, from: 0) else { return nil }
      var result: [UInt8] = []
      var start = 0
      while true {
        result += all[start..<found]
        result += "[redacted]".utf8
        start = found + secret.count
        guard let next = find(secret, in: all, from: start) else { break }
        found = next
      }
      result += all[start...]
      return result
    }
    return cleaned.map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  private static func find(_ secret: [UInt8], in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard let base = text.baseAddress, text.count - start >= secret.count else { return nil }
    guard let hit = uhub_memmem(base + start, text.count - start, secret, secret.count) else { return nil }
    return UnsafeRawPointer(hit) - base
  }
}
