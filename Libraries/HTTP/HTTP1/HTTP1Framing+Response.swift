extension HTTP1Framing {
  /// RFC 9112 §6.3 for responses, with every ambiguity refused.
  init(response line: StatusLine, answering method: HTTPMethod, _ facts: FramingFacts, _ limits: HTTP1Limits) throws(HTTP1Error) {
    if facts.isChunked && facts.contentLength != nil { throw .bad("both Content-Length and Transfer-Encoding") }
    let body: Body
    if method == .head || line.status.forbidsBody {
      body = .none
    } else if facts.isChunked {
      body = .chunked
    } else if let length = facts.contentLength {
      guard length <= limits.bodyBytes else { throw HTTP1Error(.contentTooLarge, "the body is too large") }
      body = length == 0 ? .none : .length(length)
    } else {
      body = .untilClose
    }
    let mayPersist = line.version == .http11 || facts.connectionKeepAlive && body != .chunked
    self.init(body: body, keepAlive: mayPersist && !facts.connectionClose && body != .untilClose)
  }
}
