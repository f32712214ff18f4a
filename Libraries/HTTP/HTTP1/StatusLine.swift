/// `HTTP-version SP status-code SP [ reason-phrase ]` of RFC 9112 §4. The phrase is checked and dropped.
struct StatusLine {
  let version: HTTPVersion
  let status: HTTPStatus

  init(_ line: UnsafeRawBufferPointer) throws(HTTP1Error) {
    guard line.count >= 12, line.hasBytes(StaticString("HTTP/1.").rawBytes, at: 0), line[8] == ASCII.space else {
      throw .bad("the status line is malformed")
    }
    switch line[7] {
    case UInt8(ascii: "1"): version = .http11
    case UInt8(ascii: "0"): version = .http10
    default: throw .bad("the HTTP version is unknown")
    }
    guard let code = UnsafeRawBufferPointer(rebasing: line[9..<12]).decimal, (100...599).contains(code) else {
      throw .bad("the status code is malformed")
    }
    // Some servers leave the space out together with the phrase.
    guard line.count == 12 || line[12] == ASCII.space, UnsafeRawBufferPointer(rebasing: line[12...]).holdsFieldValue else {
      throw .bad("the status line is malformed")
    }
    status = HTTPStatus(code)
  }
}
