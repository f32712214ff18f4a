import Primitives

enum WebSocketFrameEncoder {
  /// One frame. With a key, as a client must have a fresh one for each frame, the payload goes out masked.
  static func write(
    _ opcode: WebSocketOpcode, _ payload: UnsafeRawBufferPointer, isFinal: Bool = true, isCompressed: Bool = false,
    maskingKey: UInt32? = nil, into out: inout ByteBuffer
  ) {
    out.reserve(payload.count + 14)
    out.append((isFinal ? 0x80 : 0) | (isCompressed ? 0x40 : 0) | opcode.rawValue)
    let maskBit: UInt8 = maskingKey == nil ? 0 : 0x80
    switch payload.count {
    case ...125: out.append(maskBit | UInt8(payload.count))
    case ...65_535:
      out.append(maskBit | 126)
      out.append(bigEndian: UInt64(payload.count), bytes: 2)
    default:
      out.append(maskBit | 127)
      out.append(bigEndian: UInt64(payload.count), bytes: 8)
    }
    guard let maskingKey else { return out.append(payload) }
    withUnsafeBytes(of: maskingKey) { out.append($0) }
    let start = out.count
    out.append(payload)
    WebSocketMask.apply(maskingKey, phase: 0, to: UnsafeMutableRawBufferPointer(rebasing: out.mutableReadable[start...]))
  }

  static func closePayload(_ code: WebSocketCloseCode?, _ reason: String) -> [UInt8] {
    guard let code else { return [] }
    var payload = [UInt8(truncatingIfNeeded: code.rawValue >> 8), UInt8(truncatingIfNeeded: code.rawValue)]
    // A reason that is too long is cut between characters.
    for character in reason.unicodeScalars {
      let bytes = Array(String(character).utf8)
      guard payload.count + bytes.count <= WebSocketFrameHeader.maximumControlPayload else { break }
      payload += bytes
    }
    return payload
  }
}

extension ByteBuffer {
  fileprivate mutating func append(bigEndian value: UInt64, bytes: UInt64) {
    for place in stride(from: Int(bytes) - 1, through: 0, by: -1) {
      append(UInt8(truncatingIfNeeded: value >> UInt64(place * 8)))
    }
  }
}
