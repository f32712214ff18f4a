import Testing
import Transcoding

@Suite("JSON to the wire and back")
struct RoundTripTests {
  @Test("is what it was", arguments: 0..<200 as Range<UInt64>)
  func same(_ seed: UInt64) throws {
    let text = RandomJSON(seed: seed).object(depth: Int(seed % 3))
    #expect(try normal(text, as: Sample.all) == text)
  }

  @Test("never traps on changed text, and what is accepted can be written", arguments: 0..<50 as Range<UInt64>)
  func changed(_ seed: UInt64) {
    var random = SeededRandom(seed)
    let text = Array(RandomJSON(seed: seed).object(depth: 1).utf8)
    for _ in 0..<200 {
      var bytes = text
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      bytes.withUnsafeBytes { fuzzJSON($0, Sample.schema) }
    }
    for length in 0..<min(text.count, 300) { text.prefix(length).withUnsafeBytes { fuzzJSON($0, Sample.schema) } }
  }
}
