extension PermessageDeflate {
  /// What a server answered to our offer; nil when it is not an answer to it.
  init?(answer: String) {
    let extensions = WebSocketExtensionOffer.parse(answer)
    guard extensions.count == 1, let answer = extensions.first, answer.name == "permessage-deflate" else { return nil }
    self.init()
    for (name, value) in answer.parameters {
      switch (name, value) {
      case ("server_no_context_takeover", nil): serverForgets = true
      case ("client_no_context_takeover", nil): clientForgets = true
      case ("server_max_window_bits", let value?):
        guard let bits = Self.windowBits(value) else { return nil }
        serverWindowBits = bits
      case ("client_max_window_bits", let value?):
        // zlib cannot make a raw stream with a window of 256 bytes.
        guard let bits = Self.windowBits(value), bits > 8 else { return nil }
        clientWindowBits = bits
      default: return nil
      }
    }
  }
}
