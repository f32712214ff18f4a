import RPC

/// Message frames in any pieces: the same messages, or the same refusal, however the bytes are cut.
package func fuzzMessageFrames(_ bytes: UnsafeRawBufferPointer) {
  let whole = deframe(bytes, pieces: bytes.count)
  let cut = deframe(bytes, pieces: max(1, Int(bytes.first ?? 1) % 7))
  precondition(whole == cut, "cutting the bytes differently changed what they mean")
  precondition(whole.messages.allSatisfy { $0.count <= limit }, "a message is larger than its limit")
}

private let limit = 64 << 10

private struct Deframed: Equatable {
  var messages: [[UInt8]] = []
  var failure: MessageDeframer.Failure?
}

private func deframe(_ bytes: UnsafeRawBufferPointer, pieces: Int) -> Deframed {
  var deframer = MessageDeframer(limit: limit)
  var result = Deframed()
  var start = 0
  do throws(MessageDeframer.Failure) {
    while start < bytes.count {
      let end = min(bytes.count, start + max(pieces, 1))
      try deframer.receive(UnsafeRawBufferPointer(rebasing: bytes[start..<end])) { result.messages.append($0) }
      start = end
    }
    try deframer.finish()
  } catch {
    result.failure = error
  }
  return result
}
