import EventLoop
import HTTP
import TestSupport
import Testing

@Suite("The end", .timeLimit(.minutes(1))) struct EndTests {
  @Test("of a client cancels its handler's task") func disconnect() async throws {
    let (began, cancelled) = (Gate(), Gate())
    try await withServer { _ in
      began.open()
      await untilCancelled()
      cancelled.open()
    } _: { running in
      let client = try await running.http2()
      let stream = try client.open("GET", "/")
      stream.finish()
      await began.wait()
      stream.reset()
      await cancelled.wait()
      client.close()
    }
  }

  @Test("of a client ends a handler that writes to it", arguments: Version.allCases)
  func disconnectedReader(_ version: Version) async throws {
    let (began, failed) = (Gate(), Gate())
    try await withServer { exchange in
      exchange.begin(HTTPResponseHead(.ok))
      began.open()
      while (try? await exchange.write([UInt8](repeating: 1, count: 64 << 10))) != nil {}
      failed.open()
    } _: { running in
      switch version {
      case .http1:
        let client = try await running.http1()
        try client.send(.get, "/")
        await began.wait()
        client.wire.channel?.close()
      case .http2:
        let client = try await running.http2()
        try client.open("GET", "/").finish()
        await began.wait()
        client.close()
      }
      await failed.wait()
    }
  }

  @Test("of a client ends the body that a handler reads", arguments: Version.allCases) func cutBody(_ version: Version)
    async throws
  {
    let (began, outcome) = (Gate(), Recorder<HTTPBodyError?>())
    try await withServer { exchange in
      began.open()
      do throws(HTTPBodyError) {
        _ = try await exchange.body()
        outcome.record(nil)
      } catch {
        outcome.record(error)
      }
    } _: { running in
      switch version {
      case .http1:
        let client = try await running.http1()
        client.wire.write("POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 10\r\n\r\nhalf")
        await began.wait()
        client.wire.channel?.close()
      case .http2:
        let client = try await running.http2()
        let stream = try client.open("POST", "/")
        stream.write(Array("half".utf8))
        await began.wait()
        client.close()
      }
      try await eventually(on: running.loop) { !outcome.entries.isEmpty }
      #expect(outcome.entries == [.disconnected])
    }
  }

  @Test("of a server lets a request finish and takes no other", arguments: Version.allCases) func drain(_ version: Version)
    async throws
  {
    let (began, finish) = (Gate(), Gate())
    try await withServer { exchange in
      began.open()
      await finish.wait()
      exchange.respond(.ok, body: Array("finished".utf8))
    } _: { running in
      async let answer = running.request(version, "GET", "/")
      await began.wait()
      let idle = try await running.http1()
      let drained = Task(executorPreference: running.loop) { await running.server.drain() }
      // Who has no request is let go, and nobody comes in any more.
      _ = try await idle.wire.closed()
      await #expect(throws: (any Error).self) { try await running.http1() }
      finish.open()
      let text = try await answer.text
      #expect(text == "finished")
      await drained.value
      #expect(running.server.connectionCount == 0)
    }
  }

  @Test("of a server is told to clients of HTTP/2") func goAway() async throws {
    try await withServer(Handlers.hello) { running in
      let client = try await running.http2()
      _ = try await client.request("GET", "/")
      await running.server.drain()
      try await client.closed()
      #expect(client.isGoingAway)
    }
  }

  @Test("of a server may come at once") func close() async throws {
    let (began, cancelled) = (Gate(), Gate())
    try await withServer { _ in
      began.open()
      await untilCancelled()
      cancelled.open()
    } _: { running in
      let client = try await running.http2()
      try client.open("GET", "/").finish()
      await began.wait()
      running.server.close()
      await cancelled.wait()
      try await client.closed()
    }
  }
}
