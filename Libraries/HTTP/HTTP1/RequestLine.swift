/// `method SP request-target SP HTTP-version` of RFC 9112 §3, taken literally: one space each, no other blank.
struct RequestLine {
  let method: HTTPMethod
  let version: HTTPVersion
  let target: RequestTarget

  private static let versionLength = 8
  private static let maximumMethod = 32

  init(_ line: UnsafeRawBufferPointer) throws(HTTP1Error) {
    var index = 0
    var isUpper = true
    while index < line.count, ASCII.isToken(line[index]) {
      if line[index] >= 0x61 && ASCII.isLetter(line[index]) { isUpper = false }
      index += 1
    }
    guard index > 0, index < line.count, line[index] == ASCII.space else { throw .bad("the method is not a token") }
    guard index <= Self.maximumMethod, isUpper else { throw HTTP1Error(.notImplemented, "no such method") }
    method = HTTPMethod(UnsafeRawBufferPointer(rebasing: line[..<index]))

    let start = index + 1
    index = start
    while index < line.count, line[index] > 0x20, line[index] < 0x7F { index += 1 }
    guard index < line.count else { throw .bad("the request line has no version") }
    guard line[index] == ASCII.space, index > start else { throw .bad("the request target holds a character it may not") }
    version = try Self.version(UnsafeRawBufferPointer(rebasing: line[(index + 1)...]))
    target = try RequestTarget(UnsafeRawBufferPointer(rebasing: line[start..<index]), method)
  }

  private static func version(_ bytes: UnsafeRawBufferPointer) throws(HTTP1Error) -> HTTPVersion {
    guard bytes.count == versionLength, bytes.hasBytes(StaticString("HTTP/").rawBytes, at: 0),
      ASCII.isDigit(bytes[5]), bytes[6] == UInt8(ascii: "."), ASCII.isDigit(bytes[7])
    else { throw .bad("the HTTP version is malformed") }
    switch (bytes[5], bytes[7]) {
    case (UInt8(ascii: "1"), UInt8(ascii: "1")): return .http11
    case (UInt8(ascii: "1"), UInt8(ascii: "0")): return .http10
    default: throw HTTP1Error(.versionNotSupported, "only HTTP/1.0 and HTTP/1.1 are spoken here")
    }
  }
}
