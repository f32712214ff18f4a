import Contracts
import Protobuf
import Testing

@Suite("Bytes that are refused") struct HostileBytesTests {
  // Every field below is one of AllTypes.
  private static let refusals: [(what: String, bytes: [UInt8], error: WireError)] = [
    ("a varint without an end", WireBytes.tag(3, 0) + [0x80], .truncated),
    ("a varint of eleven bytes", WireBytes.tag(3, 0) + [UInt8](repeating: 0x80, count: 10) + [0], .varintOverflow),
    ("a varint of 65 bits", WireBytes.tag(3, 0) + [UInt8](repeating: 0xff, count: 9) + [2], .varintOverflow),
    ("a tag without an end", [0xff], .truncated),
    ("a tag of more than 32 bits", WireBytes.varint(1 << 35), .invalidTag),
    ("field number 0", [0x02, 0x00], .invalidTag),
    ("the start of a group", WireBytes.tag(3, 3), .invalidTag),
    ("the end of a group", WireBytes.tag(3, 4), .invalidTag),
    ("wire type 6", WireBytes.tag(3, 6), .invalidTag),
    ("a length beyond the end", WireBytes.tag(12, 2) + [5, 0x61], .truncated),
    ("a length of 2^64 - 1", WireBytes.tag(12, 2) + WireBytes.varint(.max), .truncated),
    ("a length beyond the message it is in", WireBytes.field(15, WireBytes.tag(2, 2) + [9]) + [0, 0, 0], .truncated),
    ("a fixed64 of seven bytes", WireBytes.tag(9, 1) + [1, 2, 3, 4, 5, 6, 7], .truncated),
    ("an unknown field cut short", WireBytes.tag(999, 2) + [4, 1], .truncated),
    ("packed fixed32 of odd length", WireBytes.field(37, [1, 2, 3]), .truncated),
    ("text for a number", WireBytes.field(3, [1]), .wrongWireType(field: 3)),
    ("a number for a text", WireBytes.tag(12, 0) + [1], .wrongWireType(field: 12)),
    ("a number for a message", WireBytes.tag(15, 0) + [1], .wrongWireType(field: 15)),
    ("a number for a map", WireBytes.tag(51, 0) + [1], .wrongWireType(field: 51)),
    ("a fixed64 in a list of varints", WireBytes.tag(32, 1) + [0, 0, 0, 0, 0, 0, 0, 0], .wrongWireType(field: 32)),
    ("a text with a NUL", WireBytes.field(12, [0x61, 0, 0x62]), .containsNUL(field: 12)),
    ("a long text with a NUL", WireBytes.field(12, Array("0123456789".utf8) + [0]), .containsNUL(field: 12)),
    ("a text of Latin-1", WireBytes.field(12, [0x47, 0xfc]), .invalidUTF8(field: 12)),
    ("a surrogate", WireBytes.field(12, [0xed, 0xa0, 0x80]), .invalidUTF8(field: 12)),
    ("an overlong slash", WireBytes.field(12, [0xc0, 0xaf]), .invalidUTF8(field: 12)),
    ("a character cut short", WireBytes.field(12, Array("01234567é".utf8).dropLast()), .invalidUTF8(field: 12)),
    ("a map key that is not UTF-8", WireBytes.field(51, WireBytes.field(1, [0xff])), .invalidUTF8(field: 1)),
  ]

  @Test("by the reader and the scan alike", arguments: refusals)
  func refused(_ what: String, _ bytes: [UInt8], _ error: WireError) {
    #expect(verdict(bytes, AllTypes.self) == error, "\(what)")
    #expect(scanVerdict(bytes, AllTypes.self) == error, "\(what)")
  }

  /// A timestamp is field 6 of the event, a duration field 8; their seconds are 1, their nanoseconds 2.
  private static let impossibleTimes: [(field: UInt64, part: UInt64, value: Int64)] = [
    (6, 1, 253_402_300_800), (6, 1, -62_135_596_801), (6, 2, 1_000_000_000), (6, 2, -1), (8, 1, 315_576_000_001),
    (8, 1, .min), (8, 2, 1_000_000_000),
  ]

  @Test("times beyond what they can be", arguments: impossibleTimes)
  func times(_ field: UInt64, _ part: UInt64, _ value: Int64) {
    let bytes = WireBytes.field(field, WireBytes.tag(part, 0) + WireBytes.varint(UInt64(bitPattern: value)))
    #expect(verdict(bytes, SchedulerV1.ExampleEvent.self) == .timeOutOfRange)
    #expect(scanVerdict(bytes, SchedulerV1.ExampleEvent.self) == .timeOutOfRange)
  }

  @Test("32 levels of messages are read, one more is not") func depth() {
    #expect(verdict(WireBytes.nested(62, levels: WireLimits.depth), AllTypes.self) == nil)
    #expect(scanVerdict(WireBytes.nested(62, levels: WireLimits.depth), AllTypes.self) == nil)
    #expect(verdict(WireBytes.nested(62, levels: WireLimits.depth + 1), AllTypes.self) == .tooDeep)
    #expect(scanVerdict(WireBytes.nested(62, levels: WireLimits.depth + 1), AllTypes.self) == .tooDeep)
  }

  @Test("42 KB of nothing but nesting do not end the process", arguments: [UInt64(62), 63, 76]) func deep(_ field: UInt64) {
    let bytes = WireBytes.nested(field, levels: 10_000)
    #expect(bytes.count > 42_000)
    #expect(verdict(bytes, AllTypes.self) == .tooDeep)
    #expect(scanVerdict(bytes, AllTypes.self) == .tooDeep)
  }

  @Test("nested JSON values are messages within messages too") func deepValues() {
    var value = Value.null
    for _ in 0..<40 { value = .list([value]) }
    let event = SchedulerV1.ExampleEvent(metadata: ["deep": value])
    #expect(verdict(event.wire(), SchedulerV1.ExampleEvent.self) == .tooDeep)
  }

  @Test(
    "4 MB that would take hundreds in memory",
    arguments: [
      // Three bytes each: an empty message, an empty entry of a map.
      UInt64(63), 52,
    ])
  func bomb(_ field: UInt64) {
    let bytes = [UInt8](repeatElement(WireBytes.field(field, []), count: 1_400_000).joined())
    #expect(bytes.count >= 4_000_000)
    #expect(verdict(bytes, AllTypes.self) == .tooExpensive)
  }

  @Test("a chain of boxed messages counts as well as a list") func boxedBomb() {
    let chain = WireBytes.nested(76, levels: 20)
    let bytes = [UInt8](repeatElement(WireBytes.field(63, chain), count: 20_000).joined())
    #expect(verdict(bytes, AllTypes.self) == .tooExpensive)
  }

  @Test("but the same elements in a small message are fine") func smallLists() {
    #expect(verdict([UInt8](repeatElement(WireBytes.field(63, []), count: 100).joined()), AllTypes.self) == nil)
  }

  @Test("any cut of a good message is refused or smaller, never a crash") func everyCut() {
    let bytes = AllTypes.sample.wire()
    for count in bytes.indices {
      let cut = Array(bytes[..<count])
      #expect((verdict(cut, AllTypes.self) == nil) == (scanVerdict(cut, AllTypes.self) == nil))
    }
  }

  @Test("any changed byte leads to the same verdict of reader and scan") func everyByte() {
    let bytes = AllTypes.sample.wire()
    for index in bytes.indices {
      for change: UInt8 in [1, 0x80, 0xff] {
        var changed = bytes
        changed[index] ^= change
        #expect(verdict(changed, AllTypes.self) == scanVerdict(changed, AllTypes.self), "byte \(index)")
      }
    }
  }
}
