/// Messages between the connection that receives them and the one task that reads them. Used on one loop.
final class MessageQueue {
  private var messages: [[UInt8]] = []
  private var head = 0
  private(set) var bytes = 0
  private var isFinished = false
  private var error: (any Error)?
  private var reader: UnsafeContinuation<Void, Never>?

  func add(_ message: [UInt8]) {
    messages.append(message)
    bytes += message.count
  }

  func wake() {
    let waiting = reader
    reader = nil
    waiting?.resume()
  }

  func finish() {
    isFinished = true
    wake()
  }

  /// What has arrived before is still given out.
  func fail(_ error: any Error) {
    if !isFinished { self.error = error }
    isFinished = true
    wake()
  }

  func next() async throws -> [UInt8]? {
    while true {
      if let message = take() { return message }
      if let error { throw error }
      if isFinished { return nil }
      // Suspending may itself take a turn of the loop: what has come meanwhile is not waited for.
      await withUnsafeContinuation { continuation in
        guard head == messages.count, !isFinished else { return continuation.resume() }
        reader?.resume()
        reader = continuation
      }
    }
  }

  private func take() -> [UInt8]? {
    guard head < messages.count else { return nil }
    let message = messages[head]
    messages[head] = []
    head += 1
    bytes -= message.count
    if head == messages.count {
      messages.removeAll(keepingCapacity: true)
      head = 0
    }
    return message
  }
}
