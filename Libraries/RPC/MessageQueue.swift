/// Messages between the connection that receives them and the one task that reads them. Used on one loop.
final class MessageQueue {
  private var messages: [[UInt8]] = []
  private var head = 0
  private var bytes = 0
  /// Bytes of the stream that came, and by which its window has not been opened again.
  private var owed = 0
  private var isFinished = false
  private var error: (any Error)?
  private var reader: UnsafeContinuation<Void, Never>?

  func add(_ message: [UInt8]) {
    messages.append(message)
    bytes += message.count
  }

  // A message costs memory even when it is empty.
  private var cost: Int { bytes + (messages.count - head) * 64 }

  // Above the first, the peer has to wait; above the second, it has sent small bytes that inflate to large messages.
  private static let highWater = 256 << 10
  private static let limit = 64 << 20

  static let overfull = RPCError(.resourceExhausted, "more messages wait than may")

  var isOverfull: Bool { cost > Self.limit }

  func received(wire count: Int) { owed += count }

  /// By how much the window may be opened: not at all while enough waits here.
  func takeOwed() -> Int {
    guard cost <= Self.highWater else { return 0 }
    defer { owed = 0 }
    return owed
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
