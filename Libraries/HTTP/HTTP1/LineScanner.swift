import Glibc

/// Finds the lines of a head that arrives in pieces, without looking at any byte twice.
struct LineScanner {
  enum Result {
    /// The line without its CRLF, and where the next one starts.
    case line(UnsafeRawBufferPointer, next: Int)
    case incomplete
    case tooLong
    case bareLineFeed
  }

  /// How far into the present line there is no line feed.
  private var scanned = 0

  /// `limit` counts the line and its end.
  mutating func line(of input: UnsafeRawBufferPointer, from start: Int, limit: Int) -> Result {
    guard let base = input.baseAddress else { return .incomplete }
    let available = min(input.count - start, limit)
    guard available > scanned else { return input.count - start > limit ? .tooLong : .incomplete }
    guard let found = memchr(base + start + scanned, Int32(ASCII.lineFeed), available - scanned) else {
      scanned = available
      return input.count - start >= limit ? .tooLong : .incomplete
    }
    scanned = 0
    let end = UnsafeRawPointer(found) - base
    guard end > start, input[end - 1] == ASCII.carriageReturn else { return .bareLineFeed }
    return .line(UnsafeRawBufferPointer(start: base + start, count: end - 1 - start), next: end + 1)
  }

  mutating func reset() { scanned = 0 }
}
