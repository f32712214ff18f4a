/// Strict HTTP/1.1 requests (RFC 9112) out of bytes that come in any pieces. Pure: it reads no socket and keeps no input.
///
/// Call `next` with everything unconsumed until it says `needMore`, `closed` or `error`. Only whole lines are consumed, so
/// the caller keeps at most one unfinished line, whose length is limited.
package struct HTTP1RequestParser: ~Copyable {
  private enum State {
    case start
    case fields(RequestLine)
    case body(Int)
    case chunked
    case end
    case closed
    case failed(HTTP1Error)
  }

  /// RFC 9112 §2.2 lets a server ignore empty lines before a request; not endlessly.
  private static let maximumEmptyLines = 4

  private let limits: HTTP1Limits
  private let scheme: HTTPScheme
  private var state = State.start
  private var lines = LineScanner()
  private var fields: FieldBlock
  private var chunks: ChunkedDecoder
  private var emptyLines = 0
  private var keepAlive = true

  package init(scheme: HTTPScheme, limits: HTTP1Limits = HTTP1Limits()) {
    self.scheme = scheme
    self.limits = limits
    fields = FieldBlock(maximumBytes: limits.fieldBytes, maximumCount: limits.fieldCount)
    chunks = ChunkedDecoder(limits)
  }

  /// Between requests: nothing of the next one has been read.
  package var isIdle: Bool {
    if case .start = state { return true }
    return false
  }

  /// What it means that the peer closed with `unread` bytes left unconsumed; nil when no request is cut short.
  package func finish(unread: Int) -> HTTP1Error? {
    switch state {
    case .start where unread == 0, .end, .closed: nil
    case .failed(let error): error
    default: .bad("the connection closed inside a request")
    }
  }

  package mutating func next(_ input: UnsafeRawBufferPointer) -> HTTP1RequestStep {
    var position = 0
    do throws(HTTP1Error) {
      let event = try advance(input, &position)
      return HTTP1RequestStep(consumed: position, event: event)
    } catch {
      state = .failed(error)
      return HTTP1RequestStep(consumed: position, event: .error(error))
    }
  }

  private mutating func advance(_ input: UnsafeRawBufferPointer, _ position: inout Int) throws(HTTP1Error) -> HTTP1RequestEvent {
    while true {
      switch state {
      case .start:
        guard let line = try requestLine(input, &position) else { return .needMore }
        fields.start()
        state = .fields(line)
      case .fields(let requestLine):
        guard try readFields(input, &position) else { return .needMore }
        return try head(requestLine)
      case .body(let left):
        let available = min(left, input.count - position)
        guard available > 0 else { return .needMore }
        state = available == left ? .end : .body(left - available)
        position += available
        return .body(position - available..<position)
      case .chunked:
        switch chunks.next(input, &position) {
        case .data(let range): return .body(range)
        case .needMore: return .needMore
        case .error(let error): throw error
        case .end: state = .end
        }
      case .end:
        state = keepAlive ? .start : .closed
        emptyLines = 0
        return .end
      case .closed: return .closed
      case .failed(let error): throw error
      }
    }
  }

  private mutating func requestLine(_ input: UnsafeRawBufferPointer, _ position: inout Int) throws(HTTP1Error) -> RequestLine? {
    while position < input.count {
      // What cannot start a request is refused at once: TLS spoken to a plain port has no line end to wait for.
      let isLineEnd = input[position] == ASCII.carriageReturn
      guard isLineEnd || ASCII.isToken(input[position]) else { throw .bad("this is not HTTP") }
      guard let line = try line(input, &position, limit: limits.startLine, tooLong: .uriTooLong) else { return nil }
      guard line.isEmpty else { return try RequestLine(line) }
      emptyLines += 1
      guard emptyLines <= Self.maximumEmptyLines else { throw .bad("empty lines instead of a request") }
    }
    return nil
  }

  /// True when the blank line has been read.
  private mutating func readFields(_ input: UnsafeRawBufferPointer, _ position: inout Int) throws(HTTP1Error) -> Bool {
    while position < input.count {
      guard !ASCII.isBlank(input[position]) else { throw .bad("a header line starts with a blank") }
      guard let line = try line(input, &position, limit: fields.room, tooLong: .fieldsTooLarge) else { return false }
      if line.isEmpty { return true }
      try fields.read(line)
    }
    return false
  }

  private mutating func line(
    _ input: UnsafeRawBufferPointer, _ position: inout Int, limit: Int, tooLong: HTTPStatus
  ) throws(HTTP1Error) -> UnsafeRawBufferPointer? {
    switch lines.line(of: input, from: position, limit: limit) {
    case .incomplete: return nil
    case .tooLong: throw HTTP1Error(tooLong, "a line of the head is too long")
    case .bareLineFeed: throw .bad("a line ends without CR")
    case .line(let line, let next):
      position = next
      return line
    }
  }

  private mutating func head(_ line: RequestLine) throws(HTTP1Error) -> HTTP1RequestEvent {
    let framing = try HTTP1Framing(request: line, fields.facts, limits)
    let head = HTTPRequestHead(
      line, scheme: scheme, authority: line.target.authority ?? fields.facts.host ?? "", fields: fields.take())
    keepAlive = framing.keepAlive
    switch framing.body {
    case .length(let length): state = .body(length)
    case .chunked:
      chunks.start()
      state = .chunked
    case .none, .untilClose: state = .end
    }
    return .head(head, framing)
  }
}
