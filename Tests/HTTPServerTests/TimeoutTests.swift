import EventLoop
import HTTP
import TestSupport
import Testing

@Suite("Time-outs of a server", .timeLimit(.minutes(1))) struct TimeoutTests {
  private func options(_ set: (inout HTTPServerOptions) -> Void) -> HTTPServerOptions {
    var options = HTTPServerOptions()
    set(&options)
    return options
  }

  @Test("answer a head that takes too long with 408") func head() async throws {
    try await withServer(options: options { $0.headTimeout = .milliseconds(30) }, Handlers.hello) { running in
      let client = try await running.http1()
      client.wire.write("GET / HTTP/1.1\r\nhost: loc")
      let answer = try await client.answer()
      #expect(answer.status == 408)
      _ = try await client.wire.closed()
    }
  }

  @Test("answer a body that takes too long with 408") func body() async throws {
    try await withServer(options: options { $0.bodyTimeout = .milliseconds(30) }, Handlers.echo) { running in
      let client = try await running.http1()
      client.wire.write("POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 10\r\n\r\nhalf")
      let answer = try await client.answer(to: .post)
      #expect(answer.status == 408)
    }
  }

  @Test("reset a stream whose body takes too long") func streamBody() async throws {
    try await withServer(options: options { $0.bodyTimeout = .milliseconds(30) }, Handlers.echo) { running in
      let client = try await running.http2()
      let stream = try client.open("POST", "/")
      stream.write(Array("half".utf8))
      await #expect(throws: StreamFailed.self) { try await stream.answer() }
      client.close()
    }
  }

  @Test("close a connection without a request", arguments: Version.allCases) func idle(_ version: Version) async throws {
    try await withServer(options: options { $0.idleTimeout = .milliseconds(60) }, Handlers.hello) { running in
      switch version {
      case .http1:
        let client = try await running.http1()
        _ = try await client.request(.get, "/")
        let end = try await client.wire.closed()
        #expect(end == .ended)
      case .http2:
        let client = try await running.http2()
        _ = try await client.request("GET", "/")
        try await client.closed()
        #expect(client.isGoingAway)
      }
    }
  }

  @Test("leave alone a connection whose request takes long") func busy() async throws {
    let gate = Gate()
    try await withServer(options: options { $0.idleTimeout = .milliseconds(40) }) { exchange in
      await gate.wait()
      exchange.respond(.ok)
    } _: { running in
      let client = try await running.http2()
      let stream = try client.open("GET", "/")
      stream.finish()
      await withCheckedContinuation { continuation in
        running.loop.schedule(after: .milliseconds(150)) { continuation.resume() }
      }
      gate.open()
      let answer = try await stream.answer()
      #expect(answer.status == 200)
      client.close()
    }
  }

  @Test("close a connection whose client takes nothing") func write() async throws {
    let failed = Gate()
    try await withServer(options: options { $0.writeTimeout = .milliseconds(80) }) { exchange in
      exchange.begin(HTTPResponseHead(.ok))
      while (try? await exchange.write([UInt8](repeating: 1, count: 64 << 10))) != nil {}
      failed.open()
    } _: { running in
      let client = try await running.http1()
      try client.send(.get, "/")
      client.wire.channel?.pauseReading()
      await failed.wait()
      try await eventually(on: running.loop) { running.server.connectionCount == 0 }
    }
  }
}
