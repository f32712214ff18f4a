/// Bytes that wait to be framed, in the pieces in which they were written.
struct OutgoingBody {
  private var pieces: [[UInt8]] = []
  private var head = 0
  private var offset = 0
  private(set) var count = 0
  /// Bytes framed so far.
  private(set) var framed = 0
  var isFinished = false
  var trailers: HTTPFields?

  var isEmpty: Bool { count == 0 }

  mutating func append(_ piece: [UInt8]) {
    guard !piece.isEmpty else { return }
    pieces.append(piece)
    count += piece.count
  }

  /// Moves as much as fits, and returns how much that was.
  mutating func read(into target: UnsafeMutableRawBufferPointer) -> Int {
    var filled = 0
    while filled < target.count, head < pieces.count {
      let part = min(target.count - filled, pieces[head].count - offset)
      pieces[head].withUnsafeBytes { source in
        UnsafeMutableRawBufferPointer(rebasing: target[filled..<filled + part])
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: source[offset..<offset + part]))
      }
      filled += part
      offset += part
      if offset == pieces[head].count { dropPiece() }
    }
    count -= filled
    framed &+= filled
    return filled
  }

  private mutating func dropPiece() {
    pieces[head] = []
    head += 1
    offset = 0
    if head == pieces.count {
      pieces.removeAll(keepingCapacity: true)
      head = 0
    }
  }

  mutating func removeAll() {
    pieces = []
    head = 0
    offset = 0
    count = 0
  }
}
