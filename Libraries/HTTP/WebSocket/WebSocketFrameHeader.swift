/// The first 2 to 14 bytes of a frame (RFC 6455 §5.2), with all that can be judged without knowing what came before.
struct WebSocketFrameHeader: Equatable {
  var isFinal: Bool
  var isCompressed: Bool
  var opcode: WebSocketOpcode
  var maskingKey: UInt32?
  var payloadLength: Int
  /// Of the header itself.
  var length: Int

  static let maximumControlPayload = 125

  /// Nil while bytes are missing; what is wrong in the bytes that are there is reported at once.
  static func parse(_ bytes: UnsafeRawBufferPointer, from role: WebSocketRole) throws(WebSocketError) -> WebSocketFrameHeader? {
    guard bytes.count >= 1 else { return nil }
    guard bytes[0] & 0x30 == 0 else { throw .violation("a reserved bit is set") }
    guard let opcode = WebSocketOpcode(rawValue: bytes[0] & 0x0F) else { throw .violation("a reserved opcode") }
    let isFinal = bytes[0] & 0x80 != 0
    let isCompressed = bytes[0] & 0x40 != 0
    if opcode.isControl && !isFinal { throw .violation("a control frame is fragmented") }
    if isCompressed && (opcode.isControl || opcode == .continuation) {
      throw .violation("the compression bit is set where it may not be")
    }
    guard bytes.count >= 2 else { return nil }
    let isMasked = bytes[1] & 0x80 != 0
    guard isMasked == (role == .client) else {
      throw .violation(role == .client ? "a client's frame is not masked" : "a server's frame is masked")
    }
    let short = Int(bytes[1] & 0x7F)
    if opcode.isControl && short > maximumControlPayload { throw .violation("a control frame is too long") }
    let extended = short == 126 ? 2 : short == 127 ? 8 : 0
    let length = 2 + extended + (isMasked ? 4 : 0)
    guard bytes.count >= 2 + extended else { return nil }
    let payloadLength = try Self.payloadLength(bytes, short)
    guard bytes.count >= length else { return nil }
    return WebSocketFrameHeader(
      isFinal: isFinal, isCompressed: isCompressed, opcode: opcode,
      maskingKey: isMasked ? bytes.loadUnaligned(fromByteOffset: 2 + extended, as: UInt32.self) : nil,
      payloadLength: payloadLength, length: length)
  }

  private static func payloadLength(_ bytes: UnsafeRawBufferPointer, _ short: Int) throws(WebSocketError) -> Int {
    switch short {
    case 126:
      let length = Int(UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: 2, as: UInt16.self)))
      guard length > 125 else { throw .violation("a length is not written in its shortest form") }
      return length
    case 127:
      let length = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 2, as: UInt64.self))
      guard length > 65_535, length <= UInt64(Int.max) else { throw .violation("a length is not written in its shortest form") }
      return Int(length)
    default: return short
    }
  }
}
