import Foundation
import HTTPFuzzing
import Testing

@testable import HTTP

@Suite("Parsers keep their promises on damaged input")
struct FuzzSeamTests {
  /// The same damage in every run, so that a failure can be looked at.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  static func damage(_ seeds: [[UInt8]], rounds: Int, _ body: (UnsafeRawBufferPointer) -> Void) {
    var generator = Generator(state: 42)
    for _ in 0..<rounds {
      guard var bytes = seeds.randomElement(using: &generator) else { return }
      for _ in 0..<Int.random(in: 0...4, using: &generator) where !bytes.isEmpty {
        let index = Int.random(in: bytes.indices, using: &generator)
        switch Int.random(in: 0...3, using: &generator) {
        case 0: bytes[index] = UInt8.random(in: .min ... .max, using: &generator)
        case 1: bytes.remove(at: index)
        case 2: bytes.insert(contentsOf: bytes[index...].prefix(8), at: index)
        default: bytes.insert(Array("\r\n \t:;,%/\0".utf8).randomElement(using: &generator) ?? 0, at: index)
        }
      }
      bytes.withUnsafeBytes(body)
    }
  }

  @Test("HTTP/1.1")
  func http1() {
    var seeds = [
      "GET /a?b HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabcGET / HTTP/1.1\r\nHost: a\r\n\r\n",
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3;x=\"y\"\r\nabc\r\n0\r\nx: y\r\n\r\n",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
    ].map { Array($0.utf8) }
    let files = try? FileManager.default.contentsOfDirectory(atPath: Fixtures.wire.appendingPathComponent("http1").path)
    for file in (files ?? []).sorted() { seeds.append((try? Fixtures.bytes("http1/" + file)) ?? []) }
    Self.damage(seeds, rounds: 3000) { fuzzHTTP1($0) }
  }

  @Test("WebSocket")
  func webSocket() {
    let seeds: [[UInt8]] = [
      [0] + clientFrame(0x01, "Hel") + clientFrame(0x89, "p") + clientFrame(0x80, "lo €"),
      [1] + clientFrame(0xC1, hex("f248cdc9c90700")) + clientFrame(0xC1, hex("f200110000")) + clientFrame(0x88, [3, 232]),
      [3] + clientFrame(0x41, hex("f248")) + clientFrame(0x80, hex("cdc9c90700")),
    ]
    Self.damage(seeds, rounds: 5000) { fuzzWebSocket($0) }
  }

  @Test("paths")
  func paths() {
    Self.damage(["/a/b", "/a/%2e/b", "/a/x%20y/b", "/c/d/e%2f"].map { Array($0.utf8) }, rounds: 5000) { fuzzPath($0) }
  }
}
