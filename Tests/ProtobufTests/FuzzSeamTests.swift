import Contracts
import Testing

@Suite("The fuzzed entry") struct FuzzSeamTests {
  @Test(
    "holds for what is good and for what is not",
    arguments: [
      AllTypes.sample.wire(), [], [0xff], WireBytes.nested(62, levels: 40), AllTypes(double: .nan, floats: [.infinity]).wire(),
    ])
  func holds(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { fuzzWire($0) }
  }
}
