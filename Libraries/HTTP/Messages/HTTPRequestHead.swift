/// What a request says before its body, whichever version of HTTP carried it.
package struct HTTPRequestHead: Sendable, Hashable {
  package var method: HTTPMethod
  package var version: HTTPVersion
  package var scheme: HTTPScheme
  /// Host and port the client asked for: `Host`, `:authority`, or the authority of an absolute target. Not repeated in `fields`.
  package var authority: String
  /// Path and query as they came, still percent-encoded, without a fragment.
  package let target: String
  /// How many bytes of `target` are its path; the query's `?` follows, if there is one.
  package let pathLength: Int
  package var fields: HTTPFields
  /// `:protocol` of an extended CONNECT (RFC 8441), for instance `websocket`.
  package var connectProtocol: String?

  package init(
    method: HTTPMethod, target: String, authority: String = "", scheme: HTTPScheme = .https, version: HTTPVersion = .http11,
    fields: HTTPFields = [:], connectProtocol: String? = nil
  ) {
    var target = target
    target.makeContiguousUTF8()
    self.method = method
    self.version = version
    self.scheme = scheme
    self.authority = authority
    self.target = target
    self.fields = fields
    self.connectProtocol = connectProtocol
    var length = 0
    for byte in target.utf8 {
      if byte == UInt8(ascii: "?") { break }
      length += 1
    }
    pathLength = length
  }

  /// For parsers, which know where the path ends.
  init(
    method: HTTPMethod, version: HTTPVersion, scheme: HTTPScheme, authority: String, target: String, pathLength: Int,
    fields: HTTPFields
  ) {
    self.method = method
    self.version = version
    self.scheme = scheme
    self.authority = authority
    self.target = target
    self.pathLength = pathLength
    self.fields = fields
  }

  /// The path, still percent-encoded.
  package var path: Substring { target[..<target.utf8.index(target.startIndex, offsetBy: pathLength)] }

  /// What follows the `?`, still percent-encoded; nil when there is none.
  package var query: Substring? {
    guard pathLength < target.utf8.count else { return nil }
    return target[target.utf8.index(target.startIndex, offsetBy: pathLength + 1)...]
  }
}
