import Foundation
import Testing

@testable import HTTP

@Suite("The figures of RFC 6455", .enabled(if: Fixtures.exists("websocket/rfc6455.json"), "the fixtures are not there"))
struct FrameCorpusTests {
  struct Corpus: Decodable {
    struct Handshake: Decodable { let key: String, accept: String }
    struct Frame: Decodable { let hex: String, from_server: Bool?, from_client: Bool?, text: String? }
    struct Failure: Decodable { let hex: String, why: String, close: UInt16 }
    let handshake: [Handshake]
    let frames: [Frame]
    let server_must_fail: [Failure]
  }

  static let corpus = try? JSONDecoder().decode(Corpus.self, from: Data(Fixtures.bytes("websocket/rfc6455.json")))

  @Test("the answer to a key")
  func handshake() throws {
    for vector in try #require(Self.corpus).handshake { #expect(WebSocketKey.answer(to: vector.key) == vector.accept) }
  }

  @Test("frames of a client and of a server are read")
  func frames() throws {
    for frame in try #require(Self.corpus).frames {
      if frame.from_client == true, let text = frame.text { #expect(SocketTranscript(hex(frame.hex)).events == [.text(text)]) }
      if frame.from_server == true { #expect(SocketTranscript([hex(frame.hex)[...]], role: .client).events == [.text("Hello")]) }
    }
  }

  @Test("what a server must fail is failed with the right code, however it is cut")
  func failures() throws {
    for item in try #require(Self.corpus).server_must_fail {
      for pieces in Pieces.all(hex(item.hex)) {
        let transcript = SocketTranscript(pieces)
        #expect(transcript.failure?.code.rawValue == item.close, "\(item.why)")
        #expect(transcript.isFinished)
        #expect(transcript.answers.prefix(1) == [0x88] && transcript.answers[2...3].elementsEqual([3, UInt8(item.close & 0xFF)]))
      }
    }
  }
}
