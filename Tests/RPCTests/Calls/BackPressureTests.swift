import Contracts
import RPC
import TestSupport
import Testing

@Suite("A stream's flow", .timeLimit(.minutes(1))) struct BackPressureTests {
  private static let piece = String(repeating: "x", count: 60_000)

  @Test("holds a sender whose reader pauses") func slowReader() async throws {
    let sent = Recorder<Void>()
    let handler = MethodHandler.serverStreaming(Echo.repeated) { _, _, replies in
      for _ in 0..<1000 {
        try await replies.send(Line(Self.piece))
        sent.record(())
      }
    }
    var options = RPCClientOptions()
    options.http2.streamWindow = 256 << 10
    try await withService([handler], client: options) { client, loop in
      let count = try await client.serverStreaming(Echo.repeated, Line(""), CallOptions()) { replies in
        _ = try await replies.next()
        var (last, quiet) = (0, 0)
        try await eventually(on: loop) {
          quiet = sent.entries.count == last ? quiet + 1 : 0
          last = sent.entries.count
          return quiet > 20
        }
        #expect(last < 100)
        return try await replies.reduce(into: 1) { count, _ in count += 1 }
      }
      #expect(count == 1000)
    }
  }

  @Test("holds a client whose server pauses") func slowServer() async throws {
    let (sent, open) = (Recorder<Void>(), Gate())
    let handler = MethodHandler.clientStreaming(Echo.gathered) { lines, _ in
      await open.wait()
      return try await lines.reduce(into: Line("")) { all, _ in all.number += 1 }
    }
    var options = RPCServerOptions()
    options.http2.streamWindow = 256 << 10
    try await withService([handler], server: options) { client, loop in
      async let reply = client.clientStreaming(Echo.gathered, CallOptions()) { requests in
        for _ in 0..<1000 {
          try await requests.send(Line(Self.piece))
          sent.record(())
        }
      }
      var (last, quiet) = (0, 0)
      try await eventually(on: loop) {
        quiet = sent.entries.count == last ? quiet + 1 : 0
        last = sent.entries.count
        return quiet > 20
      }
      #expect(last < 100)
      open.open()
      let number = try await reply.number
      #expect(number == 1000)
    }
  }
}
