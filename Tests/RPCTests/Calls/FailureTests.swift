import Contracts
import Protobuf
import RPC
import TestSupport
import Testing

@Suite("A call that fails", .timeLimit(.minutes(1))) struct FailureTests {
  private static let failing = Echo.method("Failing")
  private static let failingStream = Echo.method("FailingStream", .serverStreaming)

  private func error(
    thrown: any Error, _ check: @escaping @Sendable (RPCError) -> Void
  ) async throws {
    let handlers: [MethodHandler] = [
      .unary(Self.failing) { _, _ in throw thrown },
      .serverStreaming(Self.failingStream) { _, _, replies in
        try await replies.send(Line("first"))
        throw thrown
      },
    ]
    try await withService(handlers) { client, _ in
      check(try await #require(throws: RPCError.self) { try await client.unary(Self.failing, Line(""), CallOptions()) })
      // A stream keeps what came before its failure.
      try await client.serverStreaming(Self.failingStream, Line(""), CallOptions()) { replies in
        let first = try await replies.next()
        #expect(first?.text == "first")
        check(try await #require(throws: RPCError.self) { try await replies.next() })
      }
    }
  }

  @Test("brings every status", arguments: RPCStatus.allCases.filter { $0 != .ok }) func statuses(_ status: RPCStatus) async throws
  {
    try await error(thrown: RPCError(status, "for a reason")) {
      #expect($0.status == status)
      #expect($0.message == "for a reason")
    }
  }

  @Test("brings any message", arguments: ["", "déjà vu ✓", "100 %", "line\nbreak", "%41"]) func messages(_ message: String)
    async throws
  {
    try await error(thrown: RPCError(.notFound, message)) { #expect($0.message == message) }
  }

  @Test("brings details") func details() async throws {
    let details = (0..<255).map { UInt8($0) }
    try await error(thrown: RPCError(.aborted, "", details: details)) { #expect($0.details == details) }
  }

  @Test("tells nothing of an error that was not meant for the caller") func internalError() async throws {
    struct Private: Error { let secret = "hunter2" }
    try await error(thrown: Private()) {
      #expect($0.status == .internal)
      #expect(!$0.message.contains("hunter2"))
    }
  }

  @Test("when the request is no message") func unreadable() async throws {
    try await withService(Echo.handlers) { client, _ in
      let error = try await #require(throws: RPCError.self) {
        try await client.unary(Echo.once.descriptor, [0xFF, 0xFF], CallOptions())
      }
      #expect(error.status == .invalidArgument)
    }
  }

  @Test("when the request is larger than the server takes") func requestTooLarge() async throws {
    var options = RPCServerOptions()
    options.messageSize = 1000
    try await withService(Echo.handlers, server: options) { client, _ in
      let error = try await #require(throws: RPCError.self) {
        try await client.unary(Echo.once, Line(String(repeating: "x", count: 2000)), CallOptions())
      }
      #expect(error.status == .resourceExhausted)
      let fine = try await client.unary(Echo.once, Line("still here"), CallOptions())
      #expect(fine.text == "still here")
    }
  }

  @Test("when the reply is larger than the client takes, also after decompression") func replyTooLarge() async throws {
    var options = RPCClientOptions()
    options.messageSize = 100_000
    let handler = MethodHandler.unary(Echo.once) { _, _ in Line(String(repeating: "x", count: 200_000)) }
    try await withService([handler], client: options) { client, _ in
      await #expect(throws: RPCError.self) { try await client.unary(Echo.once, Line(""), CallOptions()) }
    }
  }

  @Test("when the caller is not one the contract names") func caller() async throws {
    let methods: [MethodHandler] = [
      .unary(Echo.once) { line, _ in line },
      .unary(Echo.method("Everybody", callers: ["*"])) { line, call in Line(call.caller) },
    ]
    try await withLoop { loop in
      let observer = Refusals()
      let server = try Mesh.server(methods, on: loop, observer: observer)
      let stranger = try Mesh.client(as: "metrics", at: server.address, on: loop)
      let error = try await #require(throws: RPCError.self) {
        try await stranger.unary(Echo.once, Line(""), CallOptions())
      }
      #expect(error.status == .permissionDenied)
      #expect(observer.calls.entries == ["/test.Echo/Once metrics"])
      let reply = try await stranger.unary(Echo.method("Everybody"), Line(""), CallOptions())
      #expect(reply.text == "metrics")
      stranger.close()
      server.close()
    }
  }

  @Test("when somebody else answers in the place of the service") func impostor() async throws {
    try await withLoop { loop in
      let server = try Mesh.server(Echo.handlers, as: "metrics", on: loop)
      let client = try Mesh.client(of: "scheduler", at: server.address, on: loop)
      let error = try await #require(throws: RPCError.self) {
        try await client.unary(Echo.once, Line(""), CallOptions())
      }
      #expect(error.status == .unavailable)
      #expect(error.message.contains("spiffe://uhub/metrics answers"))
      client.close()
      server.close()
    }
  }
}
