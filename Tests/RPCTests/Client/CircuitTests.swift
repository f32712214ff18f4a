import Contracts
import RPC
import TestSupport
import Testing

@Suite("A client's circuit", .timeLimit(.minutes(1))) struct CircuitTests {
  @Test("opens when an address keeps failing, and closes again when it has recovered") func opensAndCloses() async throws {
    let calls = Recorder<Void>()
    let recovered = Gate()
    let handler = MethodHandler.unary(Echo.once) { line, _ in
      calls.record(())
      guard recovered.isOpen else { throw RPCError(.unavailable, "in trouble") }
      return line
    }
    try await withService([handler]) { client, loop in
      for _ in 0..<5 {
        _ = await #expect(throws: RPCError.self) { try await client.unary(Echo.once, Line(""), CallOptions()) }
      }
      #expect(calls.entries.count == 5)
      // While it is open nothing reaches the server.
      _ = await #expect(throws: RPCError.self) {
        try await client.unary(Echo.once, Line(""), CallOptions(timeout: .milliseconds(20)))
      }
      #expect(calls.entries.count == 5)
      recovered.open()
      let reply = try await untilAnswered { try await client.unary(Echo.once, Line("back"), CallOptions(timeout: .seconds(5))) }
      #expect(reply.text == "back")
    }
  }
}

/// Calls again until there is an answer.
func untilAnswered<Reply>(_ call: () async throws -> Reply) async throws -> Reply {
  for _ in 0..<200 {
    do { return try await call() } catch let error as RPCError where [.unavailable, .deadlineExceeded].contains(error.status) {
      try await Task.sleep(for: .milliseconds(20))
    }
  }
  return try await call()
}
