import HTTP
import Primitives

/// Runs one end of a WebSocket over any bytes, whole and in pieces. The first byte chooses whether messages may be compressed.
package func fuzzWebSocket(_ bytes: UnsafeRawBufferPointer) {
  guard let first = bytes.first else { return }
  let frames = UnsafeRawBufferPointer(rebasing: bytes[1...])
  let compression: PermessageDeflate? = first & 1 == 0 ? nil : first & 2 == 0 ? .serverPreference : PermessageDeflate()
  let whole = SocketTrace(frames, pieces: [], compression)
  for pieces in pieceLengths(bytes) {
    precondition(SocketTrace(frames, pieces: pieces, compression) == whole, "pieces change a conversation")
  }
}

private struct SocketTrace: Equatable {
  private var events: [WebSocketEvent] = []
  private var answers: [UInt8] = []

  init(_ bytes: UnsafeRawBufferPointer, pieces: [Int], _ compression: PermessageDeflate?) {
    var limits = WebSocketLimits()
    limits.messageBytes = 4096
    var state = WebSocketConnectionState(role: .server, compression: compression, limits: limits)
    var out = ByteBuffer()
    forEachPiece(bytes, pieces) { buffer in
      while let event = state.next(&buffer, answers: &out) {
        switch event {
        case .text(let text): precondition(text.utf8.count <= limits.messageBytes)
        case .binary(let bytes): precondition(bytes.count <= limits.messageBytes)
        case .ping(let bytes), .pong(let bytes): precondition(bytes.count <= 125)
        case .closed, .failed: precondition(state.isFinished)
        }
        events.append(event)
      }
      if state.isFinished { precondition(state.next(&buffer, answers: &out) == nil, "something follows the end") }
    }
    answers = out.toArray()
  }
}
