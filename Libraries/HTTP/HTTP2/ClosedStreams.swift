/// Which streams of a peer are over, and which of them it may still send on because it does not know yet.
///
/// nghttp2 ignores whatever comes for a stream that it has forgotten; RFC 9113 §5.1 wants an error.
struct ClosedStreams {
  // As many as a peer may have open on a generous connection: what it sent before it heard of the reset is on its way.
  private static let remembered = 1000

  private var highest: Int32 = 0
  private var resetHere: Set<Int32> = []
  private var order: [Int32] = []
  private var oldest = 0

  mutating func opened(_ id: Int32) { highest = max(highest, id) }

  mutating func wasReset(_ id: Int32) {
    guard resetHere.insert(id).inserted else { return }
    guard order.count == Self.remembered else { return order.append(id) }
    resetHere.remove(order[oldest])
    order[oldest] = id
    oldest = (oldest + 1) % Self.remembered
  }

  /// Whether the peer knows that this stream, which is not open, is over.
  func isKnownToBeOver(_ id: Int32) -> Bool { id % 2 == 1 && id <= highest && !resetHere.contains(id) }
}
