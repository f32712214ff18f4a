/// The four forms of RFC 9112 §3.2, brought to one: path with query, and an authority where the target had one.
struct RequestTarget {
  let text: String
  let pathLength: Int
  let authority: String?

  /// The bytes are known to be visible ASCII.
  init(_ bytes: UnsafeRawBufferPointer, _ method: HTTPMethod) throws(HTTP1Error) {
    if method == .connect {
      guard bytes.holdsAuthority, bytes.contains(ASCII.colon) else { throw .bad("CONNECT needs host and port") }
      authority = String(decoding: bytes, as: UTF8.self)
      text = ""
      pathLength = 0
    } else if bytes[0] == ASCII.slash {
      authority = nil
      (text, pathLength) = Self.pathAndQuery(bytes)
    } else if method == .options && bytes.isSame(as: "*") {
      authority = nil
      text = "*"
      pathLength = 1
    } else {
      let start = try Self.authorityStart(bytes)
      let end =
        bytes[start...].firstIndex { $0 == ASCII.slash || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? bytes.count
      authority = try Self.authority(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      (text, pathLength) = Self.pathAndQuery(UnsafeRawBufferPointer(rebasing: bytes[end...]))
    }
  }

  /// Where the authority of `scheme://authority` starts. Which scheme it names says nothing: the connection decides.
  private static func authorityStart(_ bytes: UnsafeRawBufferPointer) throws(HTTP1Error) -> Int {
    guard ASCII.isLetter(bytes[0]), let colon = bytes.firstIndex(of: ASCII.colon),
      bytes.hasBytes(StaticString("://").rawBytes, at: colon),
      bytes[..<colon].allSatisfy({ ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E })
    else { throw .bad("the request target has none of the allowed forms") }
    return colon + 3
  }

  /// A user in front of the host is dropped, as RFC 9110 §4.2.4 recommends.
  private static func authority(_ bytes: UnsafeRawBufferPointer) throws(HTTP1Error) -> String {
    let start = bytes.lastIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? 0
    let host = UnsafeRawBufferPointer(rebasing: bytes[start...])
    guard !host.isEmpty, host.holdsAuthority else { throw .bad("the request target names no host") }
    return String(decoding: host, as: UTF8.self)
  }

  /// Without the fragment, which is not the server's to see; an absolute target may have no path.
  private static func pathAndQuery(_ bytes: UnsafeRawBufferPointer) -> (String, Int) {
    var end = 0
    var pathLength: Int?
    while end < bytes.count, bytes[end] != UInt8(ascii: "#") {
      if pathLength == nil && bytes[end] == UInt8(ascii: "?") { pathLength = end }
      end += 1
    }
    let text = String(decoding: bytes[..<end], as: UTF8.self)
    guard bytes.first == ASCII.slash else { return ("/" + text, 1) }
    return (text, pathLength ?? end)
  }
}
