import Contracts
import EventLoop
import RPC
import TestSupport
import Testing

@Suite("A deadline", .timeLimit(.minutes(1))) struct DeadlineTests {
  private static let nested = Echo.method("Nested")

  /// Handlers that tell how much time they are left; `Nested` asks `Once` of the same service.
  private func withNesting(
    _ remaining: Recorder<Duration>, options: CallOptions = CallOptions(),
    _ body: @escaping @Sendable (RPCClient) async throws -> Void
  ) async throws {
    try await withLoop { loop in
      let inner = Recorder<RPCClient>()
      let handlers: [MethodHandler] = [
        .unary(Echo.once) { line, call in
          remaining.record((call.deadline ?? .distantFuture).remaining(from: loop.now))
          return line
        },
        .unary(Self.nested) { line, _ in try await inner.entries[0].unary(Echo.once, line, options) },
      ]
      let server = try Mesh.server(handlers, on: loop)
      let client = try Mesh.client(at: server.address, on: loop)
      inner.record(client)
      try await body(client)
      client.close()
      server.close()
    }
  }

  @Test("reaches the server as the time that is left") func reachesServer() async throws {
    let remaining = Recorder<Duration>()
    try await withNesting(remaining) { client in
      _ = try await client.unary(Echo.once, Line(""), CallOptions(timeout: .seconds(20)))
      #expect(remaining.entries.allSatisfy { $0 > .seconds(10) && $0 <= .seconds(20) })
    }
  }

  @Test("is inherited by the calls that the call makes") func inherited() async throws {
    let remaining = Recorder<Duration>()
    try await withNesting(remaining) { client in
      _ = try await client.unary(Self.nested, Line(""), CallOptions(timeout: .seconds(20)))
      #expect(remaining.entries.allSatisfy { $0 > .seconds(10) && $0 <= .seconds(20) })
    }
  }

  @Test("is not outlived by a call that asks for more") func notExtended() async throws {
    let remaining = Recorder<Duration>()
    try await withNesting(remaining, options: CallOptions(timeout: .seconds(600))) { client in
      _ = try await client.unary(Self.nested, Line(""), CallOptions(timeout: .seconds(20)))
      #expect(remaining.entries.allSatisfy { $0 <= .seconds(20) })
    }
  }

  @Test("is not outlived by a stream that asks for more either") func streamNotExtended() async throws {
    let remaining = Recorder<Duration>()
    try await withLoop { loop in
      let handler = MethodHandler.serverStreaming(Echo.repeated) { _, call, _ in
        remaining.record((call.deadline ?? .distantFuture).remaining(from: loop.now))
      }
      let server = try Mesh.server([handler], on: loop)
      let client = try Mesh.client(at: server.address, on: loop)
      try await CallContext.$current.withValue(CallContext(deadline: loop.now + .seconds(20))) {
        let options = CallOptions(timeout: .seconds(600))
        _ = try await client.serverStreaming(Echo.repeated, Line(""), options) { try await $0.next() }
      }
      #expect(remaining.entries.allSatisfy { $0 <= .seconds(20) })
      client.close()
      server.close()
    }
  }

  @Test("ends a call that takes longer, and the handler's task with it") func expires() async throws {
    let cancelled = Gate()
    let handler = MethodHandler.unary(Echo.once) { line, _ in
      await untilCancelled()
      cancelled.open()
      return line
    }
    try await withService([handler, .unary(Self.nested) { line, _ in line }]) { client, _ in
      _ = try await client.unary(Self.nested, Line("connect"), CallOptions())
      let error = try await #require(throws: RPCError.self) {
        try await client.unary(Echo.once, Line(""), CallOptions(timeout: .milliseconds(100)))
      }
      #expect(error.status == .deadlineExceeded)
      await cancelled.wait()
    }
  }

  @Test("ends a stream that takes longer") func streamExpires() async throws {
    let cancelled = Gate()
    let handler = MethodHandler.serverStreaming(Echo.repeated) { _, _, _ in
      await untilCancelled()
      cancelled.open()
    }
    try await withService([.unary(Echo.once) { line, _ in line }, handler]) { client, _ in
      _ = try await client.unary(Echo.once, Line("connect"), CallOptions())
      try await client.serverStreaming(Echo.repeated, Line(""), CallOptions(timeout: .milliseconds(100))) { replies in
        let error = try await #require(throws: RPCError.self) { try await replies.next() }
        #expect(error.status == .deadlineExceeded)
      }
      await cancelled.wait()
    }
  }

  @Test("that has passed stops the call before it is made") func passed() async throws {
    try await withService(Echo.handlers) { client, loop in
      let error = try await #require(throws: RPCError.self) {
        try await CallContext.$current.withValue(CallContext(deadline: LoopTime(nanoseconds: 1))) {
          try await client.unary(Echo.once, Line(""), CallOptions())
        }
      }
      #expect(error.status == .deadlineExceeded)
    }
  }
}

/// Returns when the task is cancelled.
func untilCancelled() async {
  let gate = Gate()
  await withTaskCancellationHandler {
    await gate.wait()
  } onCancel: {
    gate.open()
  }
}
