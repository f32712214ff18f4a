import Primitives

/// What one side sends: masked where it must be, compressed where it pays, and nothing after its goodbye.
struct WebSocketFrameWriter: ~Copyable {
  private let role: WebSocketRole
  private let compression: PermessageDeflate?
  private let threshold: Int
  private var deflater: MessageDeflater?
  private(set) var hasSentClose = false

  init(role: WebSocketRole, compression: PermessageDeflate?, threshold: Int) {
    self.role = role
    self.compression = compression
    self.threshold = threshold
  }

  mutating func message(_ opcode: WebSocketOpcode, _ payload: UnsafeRawBufferPointer, into out: inout ByteBuffer) {
    if compression != nil && payload.count >= threshold { prepareDeflater() }
    let key = newMaskingKey()
    if deflater != nil && payload.count >= threshold {
      deflater?.write(opcode, payload, maskingKey: key, into: &out)
    } else {
      WebSocketFrameEncoder.write(opcode, payload, maskingKey: key, into: &out)
    }
  }

  mutating func ping(_ payload: [UInt8], into out: inout ByteBuffer) { control(.ping, payload, into: &out) }
  mutating func pong(_ payload: [UInt8], into out: inout ByteBuffer) { control(.pong, payload, into: &out) }

  mutating func close(_ code: WebSocketCloseCode?, _ reason: String, into out: inout ByteBuffer) {
    control(.close, WebSocketFrameEncoder.closePayload(code, reason), into: &out)
    hasSentClose = true
  }

  private func control(_ opcode: WebSocketOpcode, _ payload: [UInt8], into out: inout ByteBuffer) {
    guard !hasSentClose else { return }
    payload.prefix(WebSocketFrameHeader.maximumControlPayload).withUnsafeBytes {
      WebSocketFrameEncoder.write(opcode, $0, maskingKey: newMaskingKey(), into: &out)
    }
  }

  // Made with the first message worth it: a connection that only listens holds no compressor.
  private mutating func prepareDeflater() {
    guard let compression, deflater == nil else { return }
    let (bits, forgets) =
      role == .server
      ? (compression.serverWindowBits, compression.serverForgets) : (compression.clientWindowBits, compression.clientForgets)
    // Without memory for it the message goes out as it is, which is always allowed.
    deflater = try? MessageDeflater(windowBits: max(bits, 9), forgets: forgets)
  }

  /// RFC 6455 §5.3: unpredictable, so that nobody can make a client write chosen bytes.
  private func newMaskingKey() -> UInt32? { role == .client ? .random(in: .min ... .max) : nil }
}
