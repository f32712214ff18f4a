/// What the fields of one head say about the body's length and the connection's life, gathered line by line.
struct FramingFacts {
  enum Verdict { case keep, drop }

  private(set) var contentLength: Int?
  private(set) var isChunked = false
  private(set) var host: String?
  private(set) var connectionClose = false
  private(set) var connectionKeepAlive = false
  private(set) var connectionUpgrade = false
  private(set) var hasUpgrade = false
  private(set) var expectsContinue = false
  private(set) var hasUnknownExpectation = false

  /// Looks at one field, its name in lower case; `.drop` means it is kept elsewhere than among the fields.
  mutating func note(_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) throws(HTTP1Error) -> Verdict {
    switch name.count {
    case 4 where name.isSame(as: "host"):
      try noteHost(value)
      return .drop
    case 6 where name.isSame(as: "expect"): noteExpectation(value)
    case 7 where name.isSame(as: "upgrade"): hasUpgrade = true
    case 10 where name.isSame(as: "connection"): noteConnection(value)
    case 14 where name.isSame(as: "content-length"): try noteLength(value)
    case 17 where name.isSame(as: "transfer-encoding"): try noteCoding(value)
    default: break
    }
    return .keep
  }

  private mutating func noteHost(_ value: UnsafeRawBufferPointer) throws(HTTP1Error) {
    guard host == nil else { throw .bad("more than one Host") }
    guard value.holdsAuthority else { throw .bad("Host is not a host") }
    host = String(decoding: value, as: UTF8.self)
  }

  private mutating func noteExpectation(_ value: UnsafeRawBufferPointer) {
    if value.isSameIgnoringCase(as: "100-continue") { expectsContinue = true } else { hasUnknownExpectation = true }
  }

  private mutating func noteConnection(_ value: UnsafeRawBufferPointer) {
    value.forEachListMember { option in
      switch option.count {
      case 5 where option.isSameIgnoringCase(as: "close"): connectionClose = true
      case 7 where option.isSameIgnoringCase(as: "upgrade"): connectionUpgrade = true
      case 10 where option.isSameIgnoringCase(as: "keep-alive"): connectionKeepAlive = true
      default: break
      }
    }
  }

  // Two lengths, even equal ones, are how two parsers come to disagree about where a message ends.
  private mutating func noteLength(_ value: UnsafeRawBufferPointer) throws(HTTP1Error) {
    guard contentLength == nil else { throw .bad("more than one Content-Length") }
    guard let length = value.decimal else { throw .bad("Content-Length is not a number") }
    contentLength = length
  }

  private mutating func noteCoding(_ value: UnsafeRawBufferPointer) throws(HTTP1Error) {
    guard !isChunked else { throw .bad("more than one Transfer-Encoding") }
    guard value.isSameIgnoringCase(as: "chunked") else {
      throw HTTP1Error(.notImplemented, "a Transfer-Encoding other than chunked")
    }
    isChunked = true
  }
}
