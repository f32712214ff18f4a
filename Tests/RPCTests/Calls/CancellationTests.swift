import Contracts
import RPC
import TestSupport
import Testing

@Suite("Cancelling a call", .timeLimit(.minutes(1))) struct CancellationTests {
  @Test("reaches the handler") func unary() async throws {
    let (began, cancelled) = (Gate(), Gate())
    let handler = MethodHandler.unary(Echo.once) { line, _ in
      began.open()
      await untilCancelled()
      cancelled.open()
      return line
    }
    try await withService([handler]) { client, loop in
      let call = Task(executorPreference: loop) { try await client.unary(Echo.once, Line(""), CallOptions()) }
      await began.wait()
      call.cancel()
      await #expect(throws: CancellationError.self) { try await call.value }
      await cancelled.wait()
    }
  }

  @Test("of a stream reaches the handler, when its caller has seen enough") func stream() async throws {
    let cancelled = Gate()
    let handler = MethodHandler.serverStreaming(Echo.repeated) { _, _, replies in
      try await replies.send(Line("enough"))
      await untilCancelled()
      cancelled.open()
    }
    try await withService([handler]) { client, _ in
      let first = try await client.serverStreaming(Echo.repeated, Line(""), CallOptions()) { try await $0.next() }
      #expect(first?.text == "enough")
      await cancelled.wait()
    }
  }

  @Test("of a stream stops an endless sender") func endless() async throws {
    let stopped = Gate()
    let handler = MethodHandler.serverStreaming(Echo.repeated) { line, _, replies in
      defer { stopped.open() }
      while true { try await replies.send(line) }
    }
    try await withService([handler]) { client, _ in
      let line = Line(String(repeating: "x", count: 10_000))
      _ = try await client.serverStreaming(Echo.repeated, line, CallOptions()) { try await $0.next() }
      await stopped.wait()
    }
  }
}
