import Contracts
import Protobuf
import RPC
import TestSupport
import Testing

@Suite("A retry", .timeLimit(.minutes(1))) struct RetryTests {
  private static let idempotent = Echo.method("Idempotent", idempotent: true)

  /// A method that refuses its first calls; the recorder counts all of them.
  private func handler(
    _ method: Method<Line, Line>, refusing count: Int, with status: RPCStatus = .unavailable, _ calls: Recorder<Void>
  ) -> MethodHandler {
    .unary(method) { line, _ in
      calls.record(())
      if calls.entries.count <= count { throw RPCError(status, "not now") }
      return line
    }
  }

  @Test("is made for a method that is idempotent") func idempotent() async throws {
    let calls = Recorder<Void>()
    try await withService([handler(Self.idempotent, refusing: 2, calls)]) { client, _ in
      _ = try await client.unary(Self.idempotent, Line(""), CallOptions())
      #expect(calls.entries.count == 3)
    }
  }

  @Test("is not made for another method") func notIdempotent() async throws {
    let calls = Recorder<Void>()
    try await withService([handler(Echo.once, refusing: 1, calls)]) { client, _ in
      await #expect(throws: RPCError.self) { try await client.unary(Echo.once, Line(""), CallOptions()) }
      #expect(calls.entries.count == 1)
    }
  }

  @Test("is not made for what would fail again", arguments: [RPCStatus.invalidArgument, .notFound, .internal, .aborted])
  func hopeless(_ status: RPCStatus) async throws {
    let calls = Recorder<Void>()
    try await withService([handler(Self.idempotent, refusing: 1, with: status, calls)]) { client, _ in
      let error = await #expect(throws: RPCError.self) {
        try await client.unary(Self.idempotent, Line(""), CallOptions())
      }
      #expect(error?.status == status)
      #expect(calls.entries.count == 1)
    }
  }

  @Test("is the last after three tries") func attempts() async throws {
    let calls = Recorder<Void>()
    try await withService([handler(Self.idempotent, refusing: .max, calls)]) { client, _ in
      await #expect(throws: RPCError.self) { try await client.unary(Self.idempotent, Line(""), CallOptions()) }
      #expect(calls.entries.count == 3)
    }
  }
}
