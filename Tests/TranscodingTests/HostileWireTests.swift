import Primitives
import Protobuf
import Testing
import Transcoding

@Suite("Hostile wire bytes")
struct HostileWireTests {
  /// Messages inside each other through a field of `Sample.all`.
  private func nested(_ depth: Int, field: Int = 81) -> [UInt8] {
    var inner: [UInt8] = []
    for _ in 0..<depth { inner = bytes { writer in inner.withUnsafeBytes { writer.bytes(field, $0) } } }
    return inner
  }

  @Test("may be 32 messages deep and no deeper")
  func depth() throws {
    _ = try json(nested(32), as: Sample.all)
    #expect(refusal(nested(33), as: Sample.all) == .tooDeep)
    #expect(refusal(nested(10_000), as: Sample.all) == .tooDeep)
  }

  @Test("agree with the reader of messages about what is too deep", arguments: 28..<36)
  func sameDepth(_ depth: Int) {
    let wire = nested(depth)
    let scanned = wire.withUnsafeBytes { bytes in (try? WireScan.check(bytes, as: Sample.all)) != nil }
    #expect((refusal(wire, as: Sample.all) == nil) == scanned)
  }

  @Test("of 42 KB that only nest end in an error")
  func deepMessage() {
    var wire: [UInt8] = []
    while wire.count < 42 << 10 { wire = bytes { writer in wire.withUnsafeBytes { writer.bytes(81, $0) } } }
    #expect(refusal(wire, as: Sample.all) == .tooDeep)
  }

  @Test("of 4 MB that stand for far more are stopped at the limit")
  func bomb() {
    let wire = [UInt8](repeating: 0, count: 4 << 20)
    var bomb = wire
    for index in stride(from: 0, to: bomb.count - 2, by: 3) {
      bomb[index] = 0x92
      bomb[index + 1] = 0x05
    }
    bomb.removeLast(bomb.count % 3)
    #expect(refusal(bomb, as: Sample.all) == .tooLarge)
    var buffer = ByteBuffer()
    var small = WireToJSON(Sample.all)
    small.maxBytes = 10_000
    #expect(throws: OutputError.self) { try bomb.withUnsafeBytes { try small.transcode($0, into: &buffer) } }
    #expect(buffer.capacity < 100_000)
  }

  @Test(
    "are refused",
    arguments: [
      ([0x08], .truncated), ([0x62, 0x05, 0x61], .truncated), ([0x59, 0, 0], .truncated), ([0x00], .invalidTag),
      ([0x07, 0], .invalidTag),
      ([0x0b], .wrongWireType), ([0x0c], .wrongWireType), ([0xfb, 0x7f], .invalidTag),
      ([0x62, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01], .truncated),
      ([0x10, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x02], .varintOverflow), ([0x62, 0x01, 0x00], .containsNUL),
      ([0x62, 0x01, 0xff], .invalidUTF8), ([0x62, 0x02, 0xc0, 0x80], .invalidUTF8),
      ([0x62, 0x03, 0xed, 0xa0, 0x80], .invalidUTF8),
      ([0x60, 0x01], .wrongWireType), ([0x0a, 0x00], .wrongWireType), ([0x80, 0x80, 0x80, 0x80, 0x10, 0x00], .invalidTag),
    ] as [([UInt8], OutputError.Reason)])
  func refused(_ wire: [UInt8], _ reason: OutputError.Reason) {
    #expect(refusal(wire, as: Sample.all) == reason)
  }

  @Test("cut at any place never trap")
  func cut() throws {
    let whole = try wire(RandomJSON(seed: 7).object(depth: 3), as: Sample.all)
    for length in 0...whole.count {
      whole.prefix(length).withUnsafeBytes { fuzzWireToJSON($0, Sample.schema) }
    }
  }

  @Test("with changed bytes never trap and never make what is not JSON", arguments: 0..<50 as Range<UInt64>)
  func changed(_ seed: UInt64) throws {
    var random = SeededRandom(seed)
    let whole = try wire(RandomJSON(seed: seed).object(depth: 2), as: Sample.all)
    guard !whole.isEmpty else { return }
    for _ in 0..<200 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      bytes.withUnsafeBytes { fuzzWireToJSON($0, Sample.schema) }
    }
  }

  @Test("with a field in very many pieces take time in proportion")
  func pieces() throws {
    var wire: [UInt8] = []
    for _ in 0..<50_000 { wire += [0x8a, 0x05, 0x00, 0x98, 0x02, 0x01] }
    _ = refusal(wire, as: Sample.all)
  }
}
