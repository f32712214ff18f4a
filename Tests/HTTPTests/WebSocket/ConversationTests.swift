import Primitives
import Testing

@testable import HTTP

@Suite("A WebSocket conversation")
struct ConversationTests {
  static let conversations: [(name: String, bytes: [UInt8], events: [WebSocketEvent])] = [
    ("an empty text", clientFrame(0x81, ""), [.text("")]),
    ("a fragmented text", clientFrame(0x01, "Hel") + clientFrame(0x00, "") + clientFrame(0x80, "lo"), [.text("Hello")]),
    (
      "a ping between fragments", clientFrame(0x01, "a") + clientFrame(0x89, "p") + clientFrame(0x80, "b"),
      [.ping(Array("p".utf8)), .text("ab")]
    ),
    ("a character cut between fragments", clientFrame(0x01, [0xE2, 0x82]) + clientFrame(0x80, [0xAC]), [.text("€")]),
    ("a pong nobody asked for", clientFrame(0x8A, "x"), [.pong(Array("x".utf8))]),
    ("a long message", clientFrame(0x82, [UInt8](repeating: 7, count: 70_000)), [.binary([UInt8](repeating: 7, count: 70_000))]),
    ("a goodbye without a code", clientFrame(0x88, ""), [.closed(nil, reason: "")]),
    ("a goodbye", clientFrame(0x88, [0x03, 0xE8] + Array("bye".utf8)), [.closed(1000, reason: "bye")]),
    ("nothing after a goodbye", clientFrame(0x88, "") + clientFrame(0x81, "x"), [.closed(nil, reason: "")]),
  ]

  @Test("is the same however it is cut")
  func conversations() {
    for item in Self.conversations {
      for pieces in Pieces.all(item.bytes) { #expect(SocketTranscript(pieces).events == item.events, "\(item.name)") }
    }
  }

  static let violations: [(name: String, bytes: [UInt8], code: UInt16)] = [
    ("a continuation of nothing", clientFrame(0x80, "x"), 1002),
    ("a message inside a message", clientFrame(0x01, "x") + clientFrame(0x81, "y"), 1002),
    ("compression not agreed", clientFrame(0xC1, "x"), 1002),
    ("RSV2", clientFrame(0xA1, "x"), 1002),
    ("RSV3", clientFrame(0x91, "x"), 1002),
    ("a reserved control opcode", clientFrame(0x8B, "x"), 1002),
    ("a wasteful 16-bit length", hex("81FE0005") + [0, 0, 0, 0, 65, 65, 65, 65, 65], 1002),
    ("a wasteful 64-bit length", hex("81FF000000000000FFFF00000000"), 1002),
    ("a negative length", hex("81FF800000000001000000000000"), 1002),
    ("invalid UTF-8", clientFrame(0x81, [0xC0, 0xAF]), 1007),
    ("a surrogate", clientFrame(0x81, [0xED, 0xA0, 0x80]), 1007),
    ("beyond Unicode", clientFrame(0x81, [0xF4, 0x90, 0x80, 0x80]), 1007),
    ("half a character at the end", clientFrame(0x81, [0xE2, 0x82]), 1007),
    ("half a close code", clientFrame(0x88, [0x03]), 1002),
    ("a reason that is not UTF-8", clientFrame(0x88, [0x03, 0xE8, 0xFF]), 1007),
    ("too much", hex("82FF000000000010000100000000"), 1009),
    (
      "too much at the end",
      clientFrame(0x02, [UInt8](repeating: 0, count: 900_000)) + clientFrame(0x80, [UInt8](repeating: 0, count: 200_000)), 1009
    ),
  ]

  @Test("ends with the right code when the client breaks the protocol")
  func violations() {
    for item in Self.violations {
      for pieces in Pieces.all(item.bytes) {
        #expect(SocketTranscript(pieces).failure?.code.rawValue == item.code, "\(item.name)")
      }
    }
  }

  @Test("fails invalid text at its first wrong byte, not at its end")
  func failsFast() {
    let start = clientFrame(0x81, [0x41, 0xFF] + [UInt8](repeating: 0x41, count: 100)).prefix(8)
    #expect(SocketTranscript([start]).failure?.code == .invalidPayload)
  }

  @Test(
    "refuses close codes that may not travel", arguments: [0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535])
  func closeCodes(_ code: Int) {
    #expect(SocketTranscript(clientFrame(0x88, [UInt8(code >> 8), UInt8(code & 255)])).failure?.code == .protocolError)
  }

  @Test("answers pings and goodbyes with the same bytes")
  func answers() {
    #expect(SocketTranscript(clientFrame(0x89, "Hello")).answers == hex("8A0548656c6c6f"))
    #expect(SocketTranscript(clientFrame(0x88, [0x03, 0xE9])).answers == hex("880203E9"))
    #expect(SocketTranscript(clientFrame(0x88, "")).answers == hex("8800"))
  }

  @Test("delivers nothing after our own goodbye but the peer's answer")
  func ourGoodbye() {
    var state = WebSocketConnectionState(role: .server)
    var out = ByteBuffer()
    state.close(.goingAway, reason: "restart", into: &out)
    #expect(out.toArray() == hex("880903E9") + Array("restart".utf8))
    #expect(!state.isOpen && !state.isFinished)
    #expect(!state.send(text: "late", into: &out))
    var input = ByteBuffer()
    input.append(clientFrame(0x81, "late") + clientFrame(0x88, [0x03, 0xE9]))
    let sent = out.count
    #expect(state.next(&input, answers: &out) == .closed(.goingAway, reason: ""))
    #expect(state.isFinished && out.count == sent)
  }

  @Test("a client masks and a server understands it")
  func clientToServer() {
    var client = WebSocketConnectionState(role: .client)
    var server = WebSocketConnectionState(role: .server)
    var wire = ByteBuffer()
    var back = ByteBuffer()
    client.send(text: "grüß dich", into: &wire)
    #expect(wire.readable[1] & 0x80 != 0)
    #expect(server.next(&wire, answers: &back) == .text("grüß dich"))
    server.send(binary: UnsafeRawBufferPointer(start: nil, count: 0), into: &back)
    #expect(client.next(&back, answers: &wire) == .binary([]))
  }
}
