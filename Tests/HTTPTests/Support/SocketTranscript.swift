import Primitives

@testable import HTTP

/// What one end of a WebSocket made of its bytes, and what it sent back.
struct SocketTranscript: Equatable {
  var events: [WebSocketEvent] = []
  var answers: [UInt8] = []
  var isFinished = false

  init(
    _ pieces: [ArraySlice<UInt8>], role: WebSocketRole = .server, compression: PermessageDeflate? = nil,
    limits: WebSocketLimits = WebSocketLimits()
  ) {
    var state = WebSocketConnectionState(role: role, compression: compression, limits: limits)
    var input = ByteBuffer(capacity: 16)
    var out = ByteBuffer()
    for piece in pieces {
      input.append(piece)
      while let event = state.next(&input, answers: &out) { events.append(event) }
    }
    answers = out.toArray()
    isFinished = state.isFinished
  }

  init(_ frames: [UInt8], compression: PermessageDeflate? = nil, limits: WebSocketLimits = WebSocketLimits()) {
    self.init([frames[...]], compression: compression, limits: limits)
  }

  var failure: WebSocketError? {
    if case .failed(let error) = events.last { return error }
    return nil
  }
}

/// A frame as a client sends it.
func clientFrame(_ first: UInt8, _ payload: [UInt8], key: UInt32 = 0x3D21_FA37) -> [UInt8] {
  var out = ByteBuffer()
  payload.withUnsafeBytes { WebSocketFrameEncoder.write(.text, $0, maskingKey: key, into: &out) }
  var bytes = out.toArray()
  bytes[0] = first
  return bytes
}

func clientFrame(_ first: UInt8, _ text: String) -> [UInt8] { clientFrame(first, Array(text.utf8)) }
