/// Strict HTTP/1.1 responses out of bytes that come in any pieces, for our own small client. Used like `HTTP1RequestParser`;
/// say before each response by `expect` which method it answers.
package struct HTTP1ResponseParser: ~Copyable {
  private enum State {
    case start
    case fields(StatusLine)
    case body(Int)
    case chunked
    case untilClose
    case end
    case closed
    case failed(HTTP1Error)
  }

  private let limits: HTTP1Limits
  private var method = HTTPMethod.get
  private var state = State.start
  private var lines = LineScanner()
  private var fields: FieldBlock
  private var chunks: ChunkedDecoder
  private var keepAlive = true
  private var received = 0

  package init(limits: HTTP1Limits = HTTP1Limits()) {
    self.limits = limits
    fields = FieldBlock(maximumBytes: limits.fieldBytes, maximumCount: limits.fieldCount)
    chunks = ChunkedDecoder(limits)
  }

  package mutating func expect(answerTo method: HTTPMethod) {
    self.method = method
  }

  package mutating func next(_ input: UnsafeRawBufferPointer) -> HTTP1ResponseStep {
    var position = 0
    do throws(HTTP1Error) {
      let event = try advance(input, &position)
      return HTTP1ResponseStep(consumed: position, event: event)
    } catch {
      state = .failed(error)
      return HTTP1ResponseStep(consumed: position, event: .error(error))
    }
  }

  /// The peer closed: the end of a body that lasts until then, or an error inside a response.
  package mutating func finish(unread: Int) -> HTTP1ResponseEvent {
    switch state {
    case .untilClose, .end:
      state = .closed
      return .end
    case .closed: return .closed
    case .failed(let error): return .error(error)
    case .start where unread == 0: return .closed
    default: return .error(.bad("the connection closed inside a response"))
    }
  }

  private mutating func advance(_ input: UnsafeRawBufferPointer, _ position: inout Int) throws(HTTP1Error) -> HTTP1ResponseEvent {
    while true {
      switch state {
      case .start:
        guard let line = try line(input, &position, limit: limits.startLine) else { return .needMore }
        state = .fields(try StatusLine(line))
        fields.start()
      case .fields(let statusLine):
        guard let line = try line(input, &position, limit: fields.room) else { return .needMore }
        if line.isEmpty { return try head(statusLine) }
        guard !ASCII.isBlank(line[0]) else { throw .bad("a header line starts with a blank") }
        try fields.read(line)
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
      case .untilClose:
        guard input.count > position else { return .needMore }
        received += input.count - position
        guard received <= limits.bodyBytes else { throw HTTP1Error(.contentTooLarge, "the body is too large") }
        defer { position = input.count }
        return .body(position..<input.count)
      case .end:
        state = keepAlive ? .start : .closed
        return .end
      case .closed: return .closed
      case .failed(let error): throw error
      }
    }
  }

  private mutating func line(_ input: UnsafeRawBufferPointer, _ position: inout Int, limit: Int) throws(HTTP1Error)
    -> UnsafeRawBufferPointer?
  {
    switch lines.line(of: input, from: position, limit: limit) {
    case .incomplete: return nil
    case .tooLong: throw .bad("a line of the head is too long")
    case .bareLineFeed: throw .bad("a line ends without CR")
    case .line(let line, let next):
      position = next
      return line
    }
  }

  private mutating func head(_ line: StatusLine) throws(HTTP1Error) -> HTTP1ResponseEvent {
    let facts = fields.facts
    let head = HTTPResponseHead(line.status, fields.take())
    if line.status == .switchingProtocols || method == .connect && line.status.isSuccess {
      state = .closed
      return .head(head, HTTP1Framing(body: .none, keepAlive: false))
    }
    if line.status.isInformational {
      state = .start
      return .interim(head)
    }
    let framing = try HTTP1Framing(response: line, answering: method, facts, limits)
    keepAlive = framing.keepAlive
    received = 0
    switch framing.body {
    case .none: state = .end
    case .length(let length): state = .body(length)
    case .chunked:
      chunks.start()
      state = .chunked
    case .untilClose: state = .untilClose
    }
    return .head(head, framing)
  }
}
