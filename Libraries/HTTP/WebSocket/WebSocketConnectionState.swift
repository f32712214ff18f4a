import Primitives

/// One end of a WebSocket after its handshake: bytes in, events and bytes out. Pure, and the same over HTTP/1.1 and HTTP/2.
package struct WebSocketConnectionState: ~Copyable {
  private enum Reading {
    case header
    case control(WebSocketFrameHeader)
    case payload(WebSocketFrameHeader, received: Int)
    case nothingMore
  }

  private let role: WebSocketRole
  private var reading = Reading.header
  private var reader: WebSocketMessageReader
  private var writer: WebSocketFrameWriter

  package init(role: WebSocketRole, compression: PermessageDeflate? = nil, limits: WebSocketLimits = WebSocketLimits()) {
    self.role = role
    reader = WebSocketMessageReader(peer: role.peer, compression: compression, limit: limits.messageBytes)
    writer = WebSocketFrameWriter(role: role, compression: compression, threshold: limits.compressionThreshold)
  }

  /// Both sides have said goodbye, or the peer broke the protocol: close the transport once everything is written.
  package var isFinished: Bool {
    if case .nothingMore = reading { return true }
    return false
  }

  /// Whether messages may still be sent.
  package var isOpen: Bool { !writer.hasSentClose && !isFinished }

  /// The next event of what has arrived, or nil when more must come. Used-up bytes are taken off `input`; answers to
  /// pings and closes are put into `out`.
  package mutating func next(_ input: inout ByteBuffer, answers out: inout ByteBuffer) -> WebSocketEvent? {
    do throws(WebSocketError) {
      while true {
        switch reading {
        case .header:
          guard let header = try WebSocketFrameHeader.parse(input.readable, from: role.peer) else { return nil }
          if !header.opcode.isControl { try reader.begin(header) }
          input.consume(header.length)
          reading = header.opcode.isControl ? .control(header) : .payload(header, received: 0)
        case .control(let header):
          guard input.count >= header.payloadLength else { return nil }
          reading = .header
          return try control(header, &input, &out)
        case .payload(let header, let received):
          guard try payload(header, received, &input) else { return nil }
          guard header.isFinal else { continue }
          let event = try reader.finish()
          // After our own goodbye nobody listens any more.
          if !writer.hasSentClose { return event }
        case .nothingMore:
          input.removeAll()
          return nil
        }
      }
    } catch {
      reading = .nothingMore
      writer.close(error.code, error.reason, into: &out)
      return .failed(error)
    }
  }

  /// True when the frame is complete.
  private mutating func payload(
    _ header: WebSocketFrameHeader, _ received: Int, _ input: inout ByteBuffer
  ) throws(WebSocketError) -> Bool {
    let count = min(header.payloadLength - received, input.count)
    if count > 0 {
      unmask(header, phase: received, count, &input)
      try reader.append(UnsafeRawBufferPointer(rebasing: input.readable[..<count]))
      input.consume(count)
    }
    let isComplete = received + count == header.payloadLength
    reading = isComplete ? .header : .payload(header, received: received + count)
    return isComplete
  }

  private mutating func control(
    _ header: WebSocketFrameHeader, _ input: inout ByteBuffer, _ out: inout ByteBuffer
  ) throws(WebSocketError) -> WebSocketEvent {
    unmask(header, phase: 0, header.payloadLength, &input)
    let payload = [UInt8](input.readable[..<header.payloadLength])
    input.consume(header.payloadLength)
    switch header.opcode {
    case .ping:
      writer.pong(payload, into: &out)
      return .ping(payload)
    case .pong: return .pong(payload)
    default:
      let (code, reason) = try WebSocketClosePayload.parse(payload)
      reading = .nothingMore
      writer.close(code, "", into: &out)
      return .closed(code, reason: reason)
    }
  }

  private func unmask(_ header: WebSocketFrameHeader, phase: Int, _ count: Int, _ input: inout ByteBuffer) {
    guard let key = header.maskingKey else { return }
    WebSocketMask.apply(key, phase: phase, to: UnsafeMutableRawBufferPointer(rebasing: input.mutableReadable[..<count]))
  }
}

extension WebSocketConnectionState {
  /// False when the connection is closing, so that nothing was sent.
  @discardableResult
  package mutating func send(text: String, into out: inout ByteBuffer) -> Bool {
    guard isOpen else { return false }
    var text = text
    text.withUTF8 { writer.message(.text, UnsafeRawBufferPointer($0), into: &out) }
    return true
  }

  @discardableResult
  package mutating func send(binary: UnsafeRawBufferPointer, into out: inout ByteBuffer) -> Bool {
    guard isOpen else { return false }
    writer.message(.binary, binary, into: &out)
    return true
  }

  /// Text that exists as bytes already; the caller vouches for its being UTF-8.
  @discardableResult
  package mutating func send(utf8: UnsafeRawBufferPointer, into out: inout ByteBuffer) -> Bool {
    guard isOpen else { return false }
    writer.message(.text, utf8, into: &out)
    return true
  }

  @discardableResult
  package mutating func ping(_ payload: [UInt8] = [], into out: inout ByteBuffer) -> Bool {
    guard isOpen else { return false }
    writer.ping(payload, into: &out)
    return true
  }

  /// Says goodbye; the peer's answer arrives as `.closed`.
  package mutating func close(_ code: WebSocketCloseCode?, reason: String = "", into out: inout ByteBuffer) {
    writer.close(code, reason, into: &out)
  }
}
