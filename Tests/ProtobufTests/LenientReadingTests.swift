import Contracts
import Protobuf
import Testing

@Suite("What other writers may send") struct LenientReadingTests {
  @Test(
    "fields that the contract does not have are skipped",
    arguments: [
      WireBytes.tag(999, 0) + WireBytes.varint(.max), WireBytes.tag(999, 1) + [1, 2, 3, 4, 5, 6, 7, 8],
      WireBytes.field(999, [0xff, 0, 1]), WireBytes.tag(999, 5) + [1, 2, 3, 4], WireBytes.field(536_870_911, []),
    ])
  func unknownFields(_ unknown: [UInt8]) throws {
    let bytes = unknown + AllTypes(int32: 4).wire() + unknown
    #expect(try AllTypes(wire: bytes) == AllTypes(int32: 4))
    #expect(scanVerdict(bytes, AllTypes.self) == nil)
  }

  @Test("repeated numbers come packed or one by one, in one piece or several") func packing() throws {
    let bytes = WireBytes.tag(32, 0) + [1] + WireBytes.field(32, [2, 3]) + WireBytes.tag(32, 0) + [4]
    #expect(try AllTypes(wire: bytes).int32s == [1, 2, 3, 4])
    #expect(try AllTypes(wire: WireBytes.field(46, [5, 6])).unpacked == [5, 6])
    #expect(scanVerdict(bytes, AllTypes.self) == nil)
  }

  @Test("of a field that comes twice the last counts, and messages are merged") func last() throws {
    let bytes = AllTypes(int32: 1, message: .init(number: 1)).wire() + AllTypes(int32: 2, message: .init(text: "x")).wire()
    #expect(try AllTypes(wire: bytes) == AllTypes(int32: 2, message: .init(number: 1, text: "x")))
  }

  @Test("of a oneof the last member wins") func oneof() throws {
    let bytes = AllTypes(choice: .chosenString("a")).wire() + AllTypes(choice: .chosenInt64(2)).wire()
    #expect(try AllTypes(wire: bytes).choice == .chosenInt64(2))
  }

  @Test("a map entry may lack its key or its value, and of equal keys the last counts") func maps() throws {
    let entry = WireBytes.field(1, Array("k".utf8))
    let bytes = WireBytes.field(51, entry) + WireBytes.field(51, []) + WireBytes.field(51, entry + WireBytes.field(2, [0x76]))
    #expect(try AllTypes(wire: bytes).labels == ["k": "v", "": ""])
  }

  @Test("a number larger than its type loses what does not fit, as everywhere") func truncation() throws {
    #expect(try AllTypes(wire: WireBytes.tag(2, 0) + WireBytes.varint(1 << 40 | 7)).int32 == 7)
    #expect(try AllTypes(wire: WireBytes.tag(1, 0) + WireBytes.varint(1 << 40)).bool)
  }
}
