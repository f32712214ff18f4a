/// The ways of cutting an input that must not change what it means.
enum Pieces {
  static func bytewise(_ input: [UInt8]) -> [ArraySlice<UInt8>] {
    input.indices.map { input[$0...$0] }
  }

  static func split(_ input: [UInt8], at position: Int) -> [ArraySlice<UInt8>] {
    [input[..<position], input[position...]]
  }

  /// Whole, byte by byte, and cut in two at each position of a short input or at a hundred of a long one.
  static func all(_ input: [UInt8]) -> [[ArraySlice<UInt8>]] {
    let step = input.count <= 700 ? 1 : input.count / 100
    return [[input[...]], bytewise(input)] + stride(from: 1, to: max(input.count, 1), by: step).map { split(input, at: $0) }
  }
}
