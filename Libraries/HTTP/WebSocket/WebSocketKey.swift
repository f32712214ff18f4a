import Primitives

/// `Sec-WebSocket-Key` and its answer (RFC 6455 §4.2.2), which proves that the server understood the question.
enum WebSocketKey {
  private static let suffix = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func answer(to key: String) -> String {
    base64(SHA1.digest(Array((key + suffix).utf8)))
  }

  /// Sixteen bytes in base64: 22 letters and two signs of padding.
  static func isValid(_ key: String) -> Bool {
    let bytes = Array(key.utf8)
    guard bytes.count == 24, bytes.suffix(2).allSatisfy({ $0 == UInt8(ascii: "=") }) else { return false }
    return bytes.prefix(22).allSatisfy(alphabet.contains)
  }

  static func random() -> String {
    base64((0..<16).map { _ in UInt8.random(in: .min ... .max) })
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let word = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        text.append(place <= group.count ? alphabet[word >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
