import Primitives

/// A body between the connection that receives it and the task that reads it.
struct IncomingBody {
  private var chunks: [[UInt8]] = []
  private var head = 0
  private(set) var count = 0
  private var isComplete = false
  private var error: HTTPBodyError?
  private var reader: UnsafeContinuation<Void, Never>?

  mutating func received(_ bytes: UnsafeRawBufferPointer) {
    guard !bytes.isEmpty, !isComplete else { return }
    // Many small frames become one chunk, or a flood of tiny ones would cost an allocation each.
    if let last = chunks.indices.last, last >= head, chunks[last].count + bytes.count <= 16 << 10 {
      chunks[last].append(contentsOf: bytes)
    } else {
      chunks.append([UInt8](bytes))
    }
    count += bytes.count
    wake()
  }

  mutating func end() {
    isComplete = true
    wake()
  }

  mutating func fail(_ error: HTTPBodyError) {
    if !isComplete { self.error = error }
    isComplete = true
    wake()
  }

  private mutating func wake() {
    let waiting = reader
    reader = nil
    waiting?.resume()
  }

  private mutating func take() -> [UInt8]? {
    guard head < chunks.count else { return nil }
    let chunk = chunks[head]
    chunks[head] = []
    head += 1
    count -= chunk.count
    if head == chunks.count {
      chunks.removeAll(keepingCapacity: true)
      head = 0
    }
    return chunk
  }

  enum Next { case chunk([UInt8]), end, failed(HTTPBodyError), wait }

  mutating func poll() -> Next {
    if let chunk = take() { return .chunk(chunk) }
    if let error { return .failed(error) }
    return isComplete ? .end : .wait
  }

  /// Suspending may itself take a turn of the loop: what has come meanwhile is not waited for.
  mutating func wait(_ continuation: UnsafeContinuation<Void, Never>) {
    guard head == chunks.count, !isComplete else { return continuation.resume() }
    // One reader at a time; a second one gets the body's end rather than a hang.
    reader?.resume()
    reader = continuation
  }
}
