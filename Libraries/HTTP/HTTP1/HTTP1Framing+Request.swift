extension HTTP1Framing {
  /// RFC 9112 §6.3 and §9.3 for requests, with every ambiguity refused.
  init(request line: RequestLine, _ facts: FramingFacts, _ limits: HTTP1Limits) throws(HTTP1Error) {
    if facts.host == nil && line.version == .http11 { throw .bad("no Host") }
    if facts.isChunked && facts.contentLength != nil { throw .bad("both Content-Length and Transfer-Encoding") }
    if facts.hasUnknownExpectation { throw HTTP1Error(.expectationFailed, "an expectation other than 100-continue") }

    if line.method == .connect {
      // What follows belongs to the tunnel, whatever the fields say.
      self.init(body: .none, keepAlive: false)
      return
    }
    let body: Body
    if facts.isChunked {
      body = .chunked
    } else if let length = facts.contentLength, length > 0 {
      guard length <= limits.bodyBytes else { throw HTTP1Error(.contentTooLarge, "the body is too large") }
      body = .length(length)
    } else {
      body = .none
    }
    // HTTP/1.0 knows no chunks: an intermediary may have read this message otherwise, so nothing may follow it.
    let mayPersist = line.version == .http11 || facts.connectionKeepAlive && !facts.isChunked
    self.init(
      body: body, keepAlive: mayPersist && !facts.connectionClose,
      expectsContinue: facts.expectsContinue && line.version == .http11 && body != .none,
      wantsUpgrade: facts.hasUpgrade && facts.connectionUpgrade && line.version == .http11)
  }
}
