import HTTP
import TestSupport
import Testing

@Suite("A WebSocket", .timeLimit(.minutes(1))) struct WebSocketTests {
  private static let echo: @Sendable (HTTPExchange) async -> Void = { exchange in
    do throws(WebSocketHandshake.Refusal) {
      let socket = try WebSocketConnection(accepting: exchange)
      while let message = await socket.next() {
        switch message {
        case .text("close"): await socket.close(.goingAway, reason: "as you wish")
        case .text(let text): await socket.send(text)
        case .binary(let bytes): await socket.send(bytes)
        }
      }
    } catch {
      exchange.respond(error.response)
    }
  }

  private func withSocket(_ version: Version, _ test: @escaping @Sendable (WebSocketClient) async throws -> Void) async throws {
    try await withServer(Self.echo) { running in
      switch version {
      case .http1:
        try await test(.open(try await running.http1(), "/"))
      case .http2:
        let client = try await running.http2()
        try await eventually(on: running.loop) { client.session.peerStreamLimit == HTTPServerOptions().http2.concurrentStreams }
        try await test(.open(client, "/"))
        client.close()
      }
    }
  }

  @Test("carries messages both ways", arguments: Version.allCases) func echo(_ version: Version) async throws {
    try await withSocket(version) { socket in
      for text in ["", "bonjour", String(repeating: "é", count: 100_000)] {
        socket.send(text)
        let event = try await socket.next()
        #expect(event == .text(text))
      }
      socket.send([0, 1, 255])
      let event = try await socket.next()
      #expect(event == .binary([0, 1, 255]))
    }
  }

  @Test("answers a ping", arguments: Version.allCases) func ping(_ version: Version) async throws {
    try await withSocket(version) { socket in
      socket.ping()
      let event = try await socket.next()
      #expect(event == .pong(Array("beat".utf8)))
    }
  }

  @Test("says goodbye when the client does", arguments: Version.allCases) func clientCloses(_ version: Version) async throws {
    try await withSocket(version) { socket in
      socket.close(.normal)
      let event = try await socket.next()
      #expect(event == .closed(.normal, reason: ""))
    }
  }

  @Test("says goodbye first when the server wants", arguments: Version.allCases) func serverCloses(_ version: Version)
    async throws
  {
    try await withSocket(version) { socket in
      socket.send("close")
      let event = try await socket.next()
      #expect(event == .closed(.goingAway, reason: "as you wish"))
    }
  }

  @Test("is refused to a request that asks for something else", arguments: Version.allCases)
  func refused(_ version: Version) async throws {
    try await withServer(Self.echo) { running in
      let answer = try await running.request(version, "GET", "/")
      #expect((400..<500).contains(answer.status))
    }
  }
}
