import EventLoop
import HTTP
import TestSupport
import Testing

@Suite("Streaming", .timeLimit(.minutes(1))) struct StreamingTests {
  private static let piece = [UInt8](repeating: 120, count: 64 << 10)
  private static let pieces = 160

  @Test("answers while the request still comes") func bothWays() async throws {
    try await withServer(Handlers.stream) { running in
      let client = try await running.http2()
      let stream = try client.open("POST", "/")
      for word in ["un", "deux", "trois"] {
        stream.write(Array(word.utf8))
        let back = try await stream.read(word.utf8.count)
        #expect(back == Array(word.utf8))
      }
      stream.finish()
      let answer = try await stream.answer()
      #expect(answer.status == 200)
      client.close()
    }
  }

  @Test("holds a handler whose client does not read", arguments: Version.allCases) func slowReader(_ version: Version)
    async throws
  {
    let written = Recorder<Void>()
    try await withServer {
      await Self.writeMuch($0, written)
    } _: { running in
      let received = try await Self.readLate(version, running) { try await Self.stalls(written, running.loop) }
      #expect(received == Self.piece.count * Self.pieces)
    }
  }

  private static func writeMuch(_ exchange: HTTPExchange, _ written: Recorder<Void>) async {
    exchange.begin(HTTPResponseHead(.ok))
    for _ in 0..<pieces {
      guard (try? await exchange.write(piece)) != nil else { return }
      written.record(())
    }
    exchange.finish()
  }

  private static func readLate(
    _ version: Version, _ running: Running, _ stalled: () async throws -> Void
  ) async throws -> Int {
    switch version {
    case .http1:
      let client = try await running.http1()
      try client.send(.get, "/")
      client.wire.channel?.pauseReading()
      try await stalled()
      client.wire.channel?.resumeReading()
      return try await client.answer().body.count
    case .http2:
      let client = try await running.http2()
      let stream = try client.open("GET", "/")
      stream.isReading = false
      stream.finish()
      try await stalled()
      stream.resumeReading()
      return try await stream.answer().body.count
    }
  }

  /// The writer waits, with most of its pieces still to come.
  private static func stalls(_ done: Recorder<Void>, _ loop: EventLoop) async throws {
    var (last, quiet) = (-1, 0)
    try await eventually(on: loop) {
      quiet = done.entries.count == last ? quiet + 1 : 0
      last = done.entries.count
      return quiet > 20
    }
    #expect(last < pieces)
  }

  @Test("holds a client whose handler does not read") func slowHandler() async throws {
    let open = Gate()
    try await withServer { exchange in
      await open.wait()
      var count = 0
      while let chunk = try? await exchange.nextChunk() { count += chunk.count }
      exchange.respond(.ok, body: Array("\(count)".utf8))
    } _: { running in
      let client = try await running.http2()
      let stream = try client.open("POST", "/")
      for _ in 0..<Self.pieces { stream.write(Self.piece) }
      stream.finish()
      var (last, quiet) = (-1, 0)
      try await eventually(on: running.loop) {
        quiet = stream.pendingOutput == last ? quiet + 1 : 0
        last = stream.pendingOutput
        return quiet > 20
      }
      #expect(stream.pendingOutput > Self.piece.count * Self.pieces / 2)
      open.open()
      let answer = try await stream.answer()
      #expect(answer.text == "\(Self.piece.count * Self.pieces)")
      client.close()
    }
  }

  @Test("on one stream does not hold the others of its connection") func independent() async throws {
    let open = Gate()
    try await withServer { exchange in
      if exchange.head.path == "/slow" { await open.wait() }
      await Handlers.echo(exchange)
    } _: { running in
      let client = try await running.http2()
      let slow = try client.open("POST", "/slow")
      slow.write([UInt8](repeating: 1, count: 900_000))
      slow.finish()
      let quick = try await client.request("POST", "/quick", body: [UInt8](repeating: 2, count: 900_000))
      #expect(quick.body.count == 900_000)
      open.open()
      let late = try await slow.answer()
      #expect(late.body.count == 900_000)
      client.close()
    }
  }

  @Test("serves a thousand streams of one connection at once") func thousand() async throws {
    var options = HTTPServerOptions()
    options.http2.concurrentStreams = 1000
    let all = Gate()
    let waiting = Recorder<Void>()
    try await withServer(options: options) { exchange in
      waiting.record(())
      if waiting.entries.count == 1000 { all.open() }
      await all.wait()
      exchange.respond(.ok, body: Array(exchange.head.path.utf8))
    } _: { running in
      let client = try await running.http2()
      try await eventually(on: running.loop) { client.session.peerStreamLimit == 1000 }
      let streams = try (0..<1000).map { try client.open("GET", "/\($0)") }
      for stream in streams { stream.finish() }
      for (number, stream) in streams.enumerated() {
        let answer = try await stream.answer()
        #expect(answer.text == "/\(number)")
      }
      client.close()
    }
  }
}
