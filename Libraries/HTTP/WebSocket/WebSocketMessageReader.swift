import Primitives

/// Joins the frames of one data message, inflates it, and judges it while it arrives.
struct WebSocketMessageReader: ~Copyable {
  private enum Kind { case text, binary }

  private let limit: Int
  private let compression: PermessageDeflate?
  private let peer: WebSocketRole
  private var kind: Kind?
  private var isCompressed = false
  private var validator = UTF8Validator()
  private var validated = 0
  private var message = ByteBuffer(capacity: 16)
  private var inflater: MessageInflater?

  private static let keptCapacity = 16 * 1024

  init(peer: WebSocketRole, compression: PermessageDeflate?, limit: Int) {
    self.peer = peer
    self.compression = compression
    self.limit = limit
  }

  /// A data frame starts.
  mutating func begin(_ header: WebSocketFrameHeader) throws(WebSocketError) {
    switch header.opcode {
    case .continuation:
      guard kind != nil else { throw .violation("a continuation of nothing") }
    default:
      guard kind == nil else { throw .violation("a new message inside an unfinished one") }
      if header.isCompressed { try prepareInflater() }
      kind = header.opcode == .text ? .text : .binary
      isCompressed = header.isCompressed
      validator = UTF8Validator()
      validated = 0
    }
    if !isCompressed && header.payloadLength > limit - message.count { throw Self.tooBig }
  }

  /// A piece of the frame's payload, the mask already taken off.
  mutating func append(_ bytes: UnsafeRawBufferPointer) throws(WebSocketError) {
    guard isCompressed else {
      message.append(bytes)
      return try validate()
    }
    do throws(CompressionError) { try inflater?.append(bytes, to: &message, limit: limit) } catch {
      // What came out before the error may hold an earlier one; the first decides, however the bytes were cut.
      try validate()
      throw Self.translate(error)
    }
    try validate()
  }

  /// The last frame has ended.
  mutating func finish() throws(WebSocketError) -> WebSocketEvent {
    if isCompressed {
      do throws(CompressionError) { try inflater?.finishMessage(&message, limit: limit) } catch { throw Self.translate(error) }
      try validate()
    }
    guard validator.isComplete else { throw Self.notText }
    let event: WebSocketEvent = kind == .text ? .text(String(message.readable)) : .binary(message.toArray())
    kind = nil
    message.removeAll()
    message.shrink(to: Self.keptCapacity)
    return event
  }

  private mutating func validate() throws(WebSocketError) {
    guard kind == .text else { return }
    guard validator.accept(UnsafeRawBufferPointer(rebasing: message.readable[validated...])) else { throw Self.notText }
    validated = message.count
  }

  private mutating func prepareInflater() throws(WebSocketError) {
    guard let compression else { throw .violation("compression was not agreed") }
    if inflater != nil { return }
    let (bits, forgets) =
      peer == .client
      ? (compression.clientWindowBits, compression.clientForgets) : (compression.serverWindowBits, compression.serverForgets)
    do throws(CompressionError) { inflater = try MessageInflater(windowBits: bits, forgets: forgets) } catch {
      throw Self.translate(error)
    }
  }

  private static let tooBig = WebSocketError(.messageTooBig, "a message is too big")
  private static let notText = WebSocketError(.invalidPayload, "a text message is not UTF-8")

  private static func translate(_ error: CompressionError) -> WebSocketError {
    switch error {
    case .tooLarge: tooBig
    case .corrupt, .truncated: WebSocketError(.invalidPayload, "a compressed message is corrupt")
    case .outOfMemory: WebSocketError(.internalError, "no memory to inflate a message")
    }
  }
}
