/// One member of `Sec-WebSocket-Extensions`: a name and its parameters (RFC 6455 §9.1).
struct WebSocketExtensionOffer {
  let name: String
  let parameters: [(name: String, value: String?)]

  /// The well-formed offers of a field value; a malformed one is passed over, which declines it.
  static func parse(_ value: String) -> [WebSocketExtensionOffer] {
    var offers: [WebSocketExtensionOffer] = []
    Array(value.utf8).withUnsafeBytes { bytes in
      bytes.forEachListMember { member in
        guard offers.count < 16, let offer = WebSocketExtensionOffer(member) else { return }
        offers.append(offer)
      }
    }
    return offers
  }

  private init?(_ member: UnsafeRawBufferPointer) {
    let parts = member.split(separator: ASCII.semicolon, maxSplits: 16, omittingEmptySubsequences: false)
      .map { UnsafeRawBufferPointer(rebasing: $0).trimmed }
    guard let name = parts.first.flatMap(Self.token) else { return nil }
    var parameters: [(String, String?)] = []
    for part in parts.dropFirst() {
      let equals = part.firstIndex(of: UInt8(ascii: "="))
      guard let key = Self.token(UnsafeRawBufferPointer(rebasing: part[..<(equals ?? part.count)]).trimmed) else { return nil }
      guard let equals else {
        parameters.append((key, nil))
        continue
      }
      guard let value = Self.value(UnsafeRawBufferPointer(rebasing: part[(equals + 1)...]).trimmed) else { return nil }
      parameters.append((key, value))
    }
    self.name = name
    self.parameters = parameters
  }

  private static func token(_ bytes: UnsafeRawBufferPointer) -> String? {
    guard !bytes.isEmpty, bytes.allSatisfy(ASCII.isToken) else { return nil }
    return String(decoding: bytes.map(ASCII.lowercased), as: UTF8.self)
  }

  /// A token, bare or in quotes; no parameter that we know needs more than that.
  private static func value(_ bytes: UnsafeRawBufferPointer) -> String? {
    guard bytes.count >= 2, bytes[0] == ASCII.quote, bytes[bytes.count - 1] == ASCII.quote else { return token(bytes) }
    return token(UnsafeRawBufferPointer(rebasing: bytes[1..<(bytes.count - 1)]))
  }
}
