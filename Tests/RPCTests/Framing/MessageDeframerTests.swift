import HTTP
import RPC
import Testing

@Suite("Messages in a stream of bytes") struct MessageDeframerTests {
  private func frame(_ bytes: [UInt8], flag: UInt8 = 0) -> [UInt8] {
    let count = UInt32(bytes.count)
    return [flag] + (0..<4).map { UInt8(truncatingIfNeeded: count >> (24 - 8 * $0)) } + bytes
  }

  private func messages(_ pieces: [[UInt8]], limit: Int = 1000) throws -> [[UInt8]] {
    var deframer = MessageDeframer(limit: limit)
    var found: [[UInt8]] = []
    for piece in pieces { try piece.withUnsafeBytes { try deframer.receive($0) { found.append($0) } } }
    try deframer.finish()
    return found
  }

  @Test("are found wherever the stream is cut") func everySplit() throws {
    let expected: [[UInt8]] = [[1, 2, 3], [], Array(repeating: 7, count: 20)]
    let bytes = try expected.flatMap { frame($0) } + frame(Gzip.compress(Array(repeating: 9, count: 100)), flag: 1)
    let all = expected + [Array(repeating: 9, count: 100)]
    for first in 0...bytes.count {
      for second in stride(from: first, through: bytes.count, by: 5) {
        #expect(try messages([Array(bytes[..<first]), Array(bytes[first..<second]), Array(bytes[second...])]) == all)
      }
    }
    #expect(try messages(bytes.map { [$0] }) == all)
  }

  @Test("may be as large as the limit, not larger") func limit() throws {
    let fine = try messages([frame(Array(repeating: 1, count: 10))], limit: 10)
    #expect(fine.count == 1)
    #expect(throws: MessageDeframer.Failure.tooLarge(11, limit: 10)) {
      try messages([frame(Array(repeating: 1, count: 11))], limit: 10)
    }
    #expect(throws: MessageDeframer.Failure.tooLarge(0xFFFF_FFFF, limit: 10)) {
      try messages([[0, 255, 255, 255, 255]], limit: 10)
    }
  }

  @Test("may not grow beyond the limit when they are decompressed") func bomb() throws {
    let bomb = try frame(Gzip.compress(Array(repeating: 0, count: 1_000_000)), flag: 1)
    #expect(throws: MessageDeframer.Failure.inflatesBeyond(limit: 10_000)) { try messages([bomb], limit: 10_000) }
  }

  @Test("are not made of anything else") func malformed() throws {
    #expect(throws: MessageDeframer.Failure.badFlag(2)) { try messages([frame([1], flag: 2)]) }
    #expect(throws: MessageDeframer.Failure.badCompression) { try messages([frame([1, 2, 3], flag: 1)]) }
  }

  @Test("are not lost when the stream is cut short", arguments: 1...7) func truncated(_ count: Int) throws {
    #expect(throws: MessageDeframer.Failure.truncated) { try messages([Array(frame([1, 2, 3]).prefix(count))]) }
  }
}
