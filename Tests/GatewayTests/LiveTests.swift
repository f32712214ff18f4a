import HTTP
import TestSupport
import Testing

@Suite("WebSockets of the gateway", .timeLimit(.minutes(1))) struct LiveTests {
  private func open(_ edge: Edge, _ path: String, _ fields: HTTPFields = [:]) async throws -> WebSocketClient {
    _ = try await edge.request("GET", "/health")
    return try await .open(edge.client, path, fields)
  }

  @Test("answer a ping on the live connection") func ping() async throws {
    try await withGateway { edge in
      let socket = try await open(edge, "/api/live")
      socket.send(#"{"type":"ping"}"#)
      var event = try await socket.next()
      while case .text(let text) = event, !text.contains("pong") { event = try await socket.next() }
      #expect(event == .text(#"{"type":"pong"}"#))
    }
  }

  @Test("tell that something has changed") func change() async throws {
    try await withGateway { edge in
      let socket = try await open(edge, "/api/live")
      _ = await edge.scheduler.drain()
      guard case .text(let text) = try await socket.next() else {
        Issue.record("no message came")
        return
      }
      #expect(text.contains(#""kind":"health""#))
    }
  }

  @Test("end when something else is said") func nonsense() async throws {
    try await withGateway { edge in
      let socket = try await open(edge, "/api/live")
      socket.send("nonsense")
      var event = try await socket.next()
      while case .text = event { event = try await socket.next() }
      guard case .closed(.policyViolation, _) = event else {
        Issue.record("the connection went on: \(String(describing: event))")
        return
      }
    }
  }

  @Test("are not opened by a page of somebody else", arguments: ["/api/live", "/api/examples/events/watch"])
  func origin(_ path: String) async throws {
    try await withGateway { edge in
      await #expect(throws: WebSocketClientHandshake.Failure.refused(403)) {
        try await open(edge, path, ["origin": "https://evil.example"])
      }
    }
  }

  @Test("carry a stream of the contract as JSON") func watch() async throws {
    try await withGateway { edge in
      let socket = try await open(edge, "/api/examples/events/watch?type=meeting", ["origin": "https://localhost"])
      // Whoever watches is known to the store a moment after the handshake.
      async let first = socket.next()
      let json = #"{"title": "Revue", "type": "meeting", "start_at": "2026-03-02T10:00:00Z"}"#
      let created = Recorder<Void>()
      let maker = Task(executorPreference: edge.loop) {
        while !Task.isCancelled {
          _ = try await edge.request("POST", "/api/examples/events", json: json)
          created.record(())
        }
      }
      guard case .text(let text)? = try await first else {
        Issue.record("no change came")
        return
      }
      maker.cancel()
      #expect(text.contains(#""kind":"created""#))
      #expect(text.contains(#""title":"Revue""#))
      socket.close()
    }
  }
}
