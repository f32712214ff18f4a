extension PermessageDeflate {
  /// The first offer this server can take, with its answer; nil leaves the connection uncompressed.
  static func negotiate(_ fields: HTTPFields, preference: PermessageDeflate) -> (agreed: PermessageDeflate, answer: String)? {
    for value in fields.values("sec-websocket-extensions") {
      for offer in WebSocketExtensionOffer.parse(value) where offer.name == "permessage-deflate" {
        if let result = accept(offer, preference) { return result }
      }
    }
    return nil
  }

  private static func accept(_ offer: WebSocketExtensionOffer, _ preference: PermessageDeflate) -> (PermessageDeflate, String)? {
    var agreed = PermessageDeflate()
    agreed.serverForgets = preference.serverForgets
    agreed.clientForgets = preference.clientForgets
    agreed.serverWindowBits = preference.serverWindowBits
    var seen: Set<String> = []
    for (name, value) in offer.parameters {
      guard seen.insert(name).inserted else { return nil }
      switch (name, value) {
      case ("server_no_context_takeover", nil): agreed.serverForgets = true
      case ("client_no_context_takeover", nil): agreed.clientForgets = true
      case ("server_max_window_bits", let value?):
        // zlib cannot make a raw stream with a window of 256 bytes.
        guard let bits = windowBits(value), bits > 8 else { return nil }
        agreed.serverWindowBits = min(bits, preference.serverWindowBits)
      case ("client_max_window_bits", nil): agreed.clientWindowBits = preference.clientWindowBits
      case ("client_max_window_bits", let value?):
        guard let bits = windowBits(value) else { return nil }
        agreed.clientWindowBits = min(bits, preference.clientWindowBits)
      default: return nil
      }
    }
    return (agreed, answer(agreed))
  }

  static func windowBits(_ text: String) -> Int? {
    guard let bits = Int(text), (8...15).contains(bits), text == String(bits) else { return nil }
    return bits
  }

  private static func answer(_ agreed: PermessageDeflate) -> String {
    var answer = "permessage-deflate"
    if agreed.serverForgets { answer += "; server_no_context_takeover" }
    if agreed.clientForgets { answer += "; client_no_context_takeover" }
    if agreed.serverWindowBits < 15 { answer += "; server_max_window_bits=\(agreed.serverWindowBits)" }
    if agreed.clientWindowBits < 15 { answer += "; client_max_window_bits=\(agreed.clientWindowBits)" }
    return answer
  }
}
