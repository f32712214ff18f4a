import Primitives

/// Hands bytes on as a socket would: appended to what was left unread. No lengths means all at once.
func forEachPiece(_ bytes: UnsafeRawBufferPointer, _ lengths: [Int], _ body: (inout ByteBuffer) -> Void) {
  var buffer = ByteBuffer(capacity: 16)
  var start = 0
  var turn = 0
  while start < bytes.count {
    let length = lengths.isEmpty ? bytes.count : max(1, lengths[turn % lengths.count])
    let end = min(bytes.count, start + length)
    buffer.append(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    body(&buffer)
    start = end
    turn += 1
  }
}
