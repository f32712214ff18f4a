import Primitives

/// One file, held in memory in each form it is served in.
struct StaticFile: Sendable {
  struct Form: Sendable {
    let bytes: [UInt8]
    let etag: String

    init(_ bytes: [UInt8], suffix: String = "") {
      self.bytes = bytes
      let digits = Array("0123456789abcdef".utf8)
      let hash = SHA1.digest(bytes).prefix(12).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
      etag = "\"" + String(decoding: hash, as: UTF8.self) + suffix + "\""
    }
  }

  let contentType: StaticString
  let isFingerprinted: Bool
  let plain: Form
  var brotli: Form?
  var gzip: Form?

  init(name: String, bytes: [UInt8]) {
    contentType = ContentType.of(name)
    isFingerprinted = Self.isFingerprinted(name)
    plain = Form(bytes)
  }

  /// Whether the answer depends on what the client can decode.
  var varies: Bool { brotli != nil || gzip != nil }

  func form(for request: HTTPRequestHead) -> (form: Form, encoding: String?) {
    guard varies else { return (plain, nil) }
    let available = [brotli.map { ("br", $0) }, gzip.map { ("gzip", $0) }].compactMap { $0 }
    let best = AcceptEncoding(request.fields).best(of: available.map(\.0))
    guard let chosen = available.first(where: { $0.0 == best }) else { return (plain, nil) }
    return (chosen.1, chosen.0)
  }

  /// `app.3f9a01bc.js`: the name changes with the content, so that it may be kept for ever.
  private static func isFingerprinted(_ name: String) -> Bool {
    let parts = (name.split(separator: "/").last ?? "").split(separator: ".")
    guard parts.count >= 3 else { return false }
    return parts.dropFirst().dropLast().contains { $0.utf8.count >= 8 && $0.utf8.allSatisfy { ASCII.hexValue($0) != nil } }
  }
}
