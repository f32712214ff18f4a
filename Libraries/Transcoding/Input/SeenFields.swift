/// Which fields and oneofs of the messages that are being read have occurred: one stack of bits for all depths.
struct SeenFields {
  private var words: [UInt64] = []

  init() { words.reserveCapacity(64) }

  /// Bits for a message, all clear; the answer is where they begin.
  mutating func push(_ bits: Int) -> Int {
    let start = words.count
    for _ in 0..<((bits + 63) / 64) { words.append(0) }
    return start
  }

  mutating func pop(to start: Int) { words.removeLast(words.count - start) }

  func contains(_ start: Int, _ bit: Int) -> Bool {
    words[start + bit / 64] & (1 << UInt64(bit % 64)) != 0
  }

  mutating func insert(_ start: Int, _ bit: Int) {
    words[start + bit / 64] |= 1 << UInt64(bit % 64)
  }
}
