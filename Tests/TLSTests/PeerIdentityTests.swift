import EventLoop
import TLS
import TestSupport
import Testing

@Suite("A peer's identity", .timeLimit(.minutes(1))) struct PeerIdentityTests {
  @Test(
    "is a service, or one instance of it",
    arguments: [
      ("spiffe://uhub/scheduler", "scheduler"), ("spiffe://uhub/executor/build-7", "executor"),
    ]) func accepts(_ uri: String, _ service: String)
  {
    let identity = PeerIdentity(uri: uri)
    #expect(identity?.service == service)
    #expect(identity?.description == uri)
  }

  @Test(
    "is nothing else",
    arguments: [
      "", "scheduler", "spiffe://uhub", "spiffe://uhub/", "spiffe://uhub//", "spiffe://uhub/scheduler/",
      "spiffe://uhub//scheduler",
      "spiffe://uhub/a/b/c", "spiffe://other/scheduler", "spiffe://uhub.evil/scheduler", "SPIFFE://uhub/scheduler",
      "spiffe://uhub/Scheduler", "spiffe://uhub/sche duler", "spiffe://uhub/scheduler\0", "spiffe://uhub/scheduler?x",
      "spiffe://uhub/scheduler#x", "spiffe://uhub/../identity", "spiffe://uhub/%69dentity", "https://uhub/scheduler",
      "spiffe://uhub/schéduler",
    ]) func refuses(_ uri: String)
  { #expect(PeerIdentity(uri: uri) == nil) }

  @Test(
    "comes from the only URI of a certificate",
    arguments: [
      ("URI:spiffe://uhub/gateway", "spiffe://uhub/gateway"),
      ("URI:spiffe://uhub/gateway/2, DNS:localhost", "spiffe://uhub/gateway/2"),
      ("URI:https://example.org/, URI:spiffe://uhub/gateway", nil),
      ("URI:spiffe://uhub/gateway, URI:spiffe://uhub/identity", nil), ("DNS:localhost", nil), ("DNS:gateway", nil),
      ("URI:spiffe://other/gateway", nil),
    ] as [(String, String?)]) func certificate(_ names: String, _ expected: String?) async throws
  {
    let authority = try TestAuthority()
    try authority.issue("gateway", names: names)
    try await withLoop { loop in
      let pair = try await Pair.connect(authority.mutual("gateway", .client), authority.mutual("scheduler", .server), on: loop)
      #expect(pair.server.channel?.peerIdentity?.description == expected)
      pair.close()
    }
  }
}
