import Primitives
import Testing

@testable import HTTP

@Suite("permessage-deflate")
struct PermessageDeflateTests {
  static let text = String(repeating: "{\"kind\":\"run\",\"id\":42,\"project_id\":7,\"version\":3}", count: 20)

  static let forms: [PermessageDeflate] = {
    var forgetful = PermessageDeflate()
    forgetful.serverForgets = true
    forgetful.clientForgets = true
    var small = PermessageDeflate()
    small.serverWindowBits = 9
    small.clientWindowBits = 9
    return [PermessageDeflate(), forgetful, small, .serverPreference]
  }()

  @Test("carries messages both ways, one after another", arguments: forms)
  func roundTrip(_ form: PermessageDeflate) {
    var limits = WebSocketLimits()
    limits.compressionThreshold = 0
    var client = WebSocketConnectionState(role: .client, compression: form, limits: limits)
    var server = WebSocketConnectionState(role: .server, compression: form, limits: limits)
    var up = ByteBuffer()
    var down = ByteBuffer()
    for message in [Self.text, "", "", "a", Self.text, Self.text] {
      client.send(text: message, into: &up)
      if message.count > 100 { #expect(up.count < message.utf8.count / 2) }
      #expect(server.next(&up, answers: &down) == .text(message))
      server.send(text: message, into: &down)
      #expect(client.next(&down, answers: &up) == .text(message))
    }
  }

  @Test(
    "reads the examples of RFC 7692 §7.2.3",
    arguments: [
      ("f248cdc9c90700", "Hello"), ("000500faff48656c6c6f00", "Hello"), ("f348cdc9c9070000", "Hello"),
      ("f248050000 00ffffcac9c90700", "Hello"),
    ])
  func examples(_ wire: String, _ text: String) {
    for pieces in Pieces.all(clientFrame(0xC1, hex(wire))) {
      #expect(SocketTranscript(pieces, compression: PermessageDeflate()).events == [.text(text)])
    }
  }

  @Test("the second message may refer to the first")
  func contextTakeover() {
    let frames = clientFrame(0xC1, hex("f248cdc9c90700")) + clientFrame(0xC1, hex("f200110000"))
    #expect(SocketTranscript(frames, compression: PermessageDeflate()).events == [.text("Hello"), .text("Hello")])
  }

  @Test("a bomb is stopped at the limit, while it unfolds")
  func bomb() throws {
    var stream = try DeflateStream(.raw)
    var packed = ByteBuffer()
    let zeros = [UInt8](repeating: 0, count: 1 << 20)
    for _ in 0..<64 { zeros.withUnsafeBytes { stream.compress($0, flush: .sync, into: &packed) } }
    let transcript = SocketTranscript(clientFrame(0xC2, packed.toArray()), compression: PermessageDeflate())
    #expect(transcript.failure?.code == .messageTooBig)
  }

  @Test("rubbish is refused", arguments: ["ffffffff", "07"])
  func corrupt(_ wire: String) {
    #expect(SocketTranscript(clientFrame(0xC2, hex(wire)), compression: PermessageDeflate()).failure?.code == .invalidPayload)
  }

  @Test("inflated text is checked as text")
  func notText() throws {
    var stream = try DeflateStream(.raw)
    var packed = ByteBuffer()
    [UInt8]([0xC0, 0xAF]).withUnsafeBytes { stream.compress($0, flush: .sync, into: &packed) }
    let wire = Array(packed.toArray().dropLast(4))
    #expect(SocketTranscript(clientFrame(0xC1, wire), compression: PermessageDeflate()).failure?.code == .invalidPayload)
  }

  @Test("a continuation must not carry the compression bit")
  func continuationBit() {
    let frames = clientFrame(0x41, hex("f248")) + clientFrame(0xC0, hex("cdc9c90700"))
    #expect(SocketTranscript(frames, compression: PermessageDeflate()).failure?.code == .protocolError)
  }
}
