import EventLoop
import TLS
import TestSupport
import Testing

@Suite("A client that comes again", .timeLimit(.minutes(1))) struct ResumptionTests {
  private let authority = TestAuthority.shared

  @Test("resumes its session, and the server still knows who it is") func resumes() async throws {
    try await withLoop { loop in
      let (client, server) = (try authority.mutual("gateway", .client), try authority.mutual("scheduler", .server))
      try await exchange(client, server, loop, expectResumed: false)
      try await exchange(client, server, loop, expectResumed: true)
    }
  }

  @Test("begins anew after its certificates were replaced") func afterReload() async throws {
    let own = try TestAuthority()
    try await withLoop { loop in
      let (client, server) = (try own.mutual("gateway", .client), try own.mutual("scheduler", .server))
      try await exchange(client, server, loop, expectResumed: false)
      try own.issue("gateway", names: "URI:spiffe://uhub/gateway")
      #expect(try client.reloadIfChanged())
      try await exchange(client, server, loop, expectResumed: false)
    }
  }

  private func exchange(_ client: TLSContext, _ server: TLSContext, _ loop: EventLoop, expectResumed: Bool) async throws {
    let pair = try await Pair.connect(client, server, on: loop, resumptionKey: "scheduler")
    #expect(pair.client.channel?.wasResumed == expectResumed)
    #expect(pair.server.channel?.peerIdentity?.service == "gateway")
    // The ticket comes with the first bytes of the server.
    pair.server.write("hello")
    #expect(try await pair.client.read(5) == Array("hello".utf8))
    pair.client.channel?.close()
    _ = try await pair.server.closed()
  }
}
