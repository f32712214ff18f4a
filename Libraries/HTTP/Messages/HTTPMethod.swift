package enum HTTPMethod: Sendable, Hashable {
  case get, head, post, put, patch, delete, options, connect, trace
  case other(String)

  package init(_ text: String) {
    self = Self.known.first { $0.text == text } ?? .other(text)
  }

  init(_ bytes: UnsafeRawBufferPointer) {
    switch bytes.count {
    case 3 where bytes.isSame(as: "GET"): self = .get
    case 3 where bytes.isSame(as: "PUT"): self = .put
    case 4 where bytes.isSame(as: "POST"): self = .post
    case 4 where bytes.isSame(as: "HEAD"): self = .head
    case 5 where bytes.isSame(as: "PATCH"): self = .patch
    case 5 where bytes.isSame(as: "TRACE"): self = .trace
    case 6 where bytes.isSame(as: "DELETE"): self = .delete
    case 7 where bytes.isSame(as: "OPTIONS"): self = .options
    case 7 where bytes.isSame(as: "CONNECT"): self = .connect
    default: self = .other(String(decoding: bytes, as: UTF8.self))
    }
  }

  static let known: [HTTPMethod] = [.get, .head, .post, .put, .patch, .delete, .options, .connect, .trace]

  package var text: String {
    switch self {
    case .get: "GET"
    case .head: "HEAD"
    case .post: "POST"
    case .put: "PUT"
    case .patch: "PATCH"
    case .delete: "DELETE"
    case .options: "OPTIONS"
    case .connect: "CONNECT"
    case .trace: "TRACE"
    case .other(let text): text
    }
  }
}

extension HTTPMethod {
  /// The method named by these bytes, which an HTTP/2 stream has in `:method`; nil when they are not a token.
  package init?(validating bytes: UnsafeRawBufferPointer) {
    guard (1...32).contains(bytes.count), bytes.allSatisfy(ASCII.isToken) else { return nil }
    self.init(bytes)
  }
}
