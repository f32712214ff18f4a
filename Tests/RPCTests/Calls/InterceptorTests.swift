import Contracts
import RPC
import TestSupport
import Testing

@Suite("Interceptors", .timeLimit(.minutes(1))) struct InterceptorTests {
  private struct Named: RPCInterceptor {
    let name: String
    let events: Recorder<String>
    var refuses = false

    func began(_ call: ServerCall) async throws {
      events.record("\(name) began")
      if refuses { throw RPCError(.unauthenticated, "who are you?") }
    }

    func ended(_ call: ServerCall, _ status: RPCStatus, error: (any Error)?) { events.record("\(name) ended \(status.label)") }
  }

  @Test("run around the handler, in their order") func order() async throws {
    let events = Recorder<String>()
    let handler = MethodHandler.unary(Echo.once) { line, _ in
      events.record("handler")
      return line
    }
    let interceptors = [Named(name: "first", events: events), Named(name: "second", events: events)]
    try await withService([handler], interceptors: interceptors) { client, _ in
      _ = try await client.unary(Echo.once, Line(""), CallOptions())
      #expect(events.entries == ["first began", "second began", "handler", "first ended ok", "second ended ok"])
    }
  }

  @Test("may refuse a call, of any kind, before the handler sees it") func refuse() async throws {
    let events = Recorder<String>()
    let guarded = Named(name: "guard", events: events, refuses: true)
    try await withService(Echo.handlers, interceptors: [guarded]) { client, _ in
      let unary = await #expect(throws: RPCError.self) { try await client.unary(Echo.once, Line(""), CallOptions()) }
      #expect(unary?.status == .unauthenticated)
      let stream = await #expect(throws: RPCError.self) {
        try await client.serverStreaming(Echo.repeated, Line("", number: 1), CallOptions()) { try await $0.next() }
      }
      #expect(stream?.status == .unauthenticated)
      let expected = ["guard began", "guard ended unauthenticated"]
      #expect(events.entries == expected + expected)
    }
  }
}
