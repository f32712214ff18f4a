/// Takes the chunked coding (RFC 9112 §7.1) off a body. Trailers are checked and dropped.
struct ChunkedDecoder: ~Copyable {
  enum Event {
    case data(Range<Int>)
    case end
    case needMore
    case error(HTTP1Error)
  }

  private enum State { case size, data(Int), dataEnd, trailers }

  private var state = State.size
  private var lines = LineScanner()
  private var trailers: FieldBlock
  private var received = 0
  private let lineLimit: Int
  private let bodyLimit: Int

  init(_ limits: HTTP1Limits) {
    trailers = FieldBlock(maximumBytes: limits.trailerBytes, maximumCount: limits.trailerCount)
    lineLimit = limits.chunkLine
    bodyLimit = limits.bodyBytes
  }

  mutating func start() {
    state = .size
    lines.reset()
    received = 0
  }

  /// Reads on from `position` and moves it; ranges are of `input`.
  mutating func next(_ input: UnsafeRawBufferPointer, _ position: inout Int) -> Event {
    while true {
      switch state {
      case .size:
        switch lines.line(of: input, from: position, limit: lineLimit) {
        case .incomplete: return .needMore
        case .tooLong: return .error(.bad("a chunk's size line is too long"))
        case .bareLineFeed: return .error(.bad("a line ends without CR"))
        case .line(let line, let next):
          guard let size = ChunkSizeLine.size(of: line) else { return .error(.bad("a chunk's size line is malformed")) }
          guard size <= bodyLimit - received else { return .error(HTTP1Error(.contentTooLarge, "the body is too large")) }
          received += size
          position = next
          if size == 0 { trailers.start() }
          state = size == 0 ? .trailers : .data(size)
        }
      case .data(let left):
        let available = min(left, input.count - position)
        guard available > 0 else { return .needMore }
        state = available == left ? .dataEnd : .data(left - available)
        position += available
        return .data(position - available..<position)
      case .dataEnd:
        guard input.count > position else { return .needMore }
        guard input[position] == ASCII.carriageReturn else { return .error(.bad("a chunk does not end where its size says")) }
        guard input.count > position + 1 else { return .needMore }
        guard input[position + 1] == ASCII.lineFeed else { return .error(.bad("a chunk does not end where its size says")) }
        position += 2
        state = .size
      case .trailers:
        if let event = readTrailer(input, &position) { return event }
      }
    }
  }

  private mutating func readTrailer(_ input: UnsafeRawBufferPointer, _ position: inout Int) -> Event? {
    switch lines.line(of: input, from: position, limit: trailers.room) {
    case .incomplete: return .needMore
    case .tooLong: return .error(HTTP1Error(.fieldsTooLarge, "the trailers are too large"))
    case .bareLineFeed: return .error(.bad("a line ends without CR"))
    case .line(let line, let next):
      position = next
      if line.isEmpty { return .end }
      do throws(HTTP1Error) { try trailers.read(line) } catch { return .error(error) }
      return nil
    }
  }
}
