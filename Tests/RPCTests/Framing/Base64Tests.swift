import Foundation
import Testing

@testable import RPC

@Suite("Binary metadata") struct Base64Tests {
  private func decode(_ text: String) -> [UInt8]? { Array(text.utf8).withUnsafeBytes { Base64.decode($0) } }

  @Test("is base64 without padding, read with it or without", arguments: 0...64) func roundTrip(_ count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    let padded = Data(bytes).base64EncodedString()
    let written = String(decoding: Base64.encode(bytes), as: UTF8.self)
    #expect(written == padded.replacing("=", with: ""))
    #expect(decode(written) == bytes)
    #expect(decode(padded) == bytes)
  }

  @Test("is nothing else", arguments: ["A", "AAAAA", "AA===", "A=A=", "A A=", "AA\n", "A-_A", "é"])
  func refuses(_ text: String) { #expect(decode(text) == nil) }
}
