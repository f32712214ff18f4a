import EventLoop
import TLS
import TestSupport
import Testing

@Suite("A TLS handshake", .timeLimit(.minutes(1))) struct HandshakeTests {
  private let authority = TestAuthority.shared

  @Test(
    "agrees on the first protocol of the server that the client offers",
    arguments: [
      (["h2", "http/1.1"], "h2"), (["http/1.1"], "http/1.1"), (["http/1.1", "h2"], "h2"),
    ]) func protocols(_ offered: [String], _ agreed: String) async throws
  {
    try await withLoop { loop in
      let pair = try await Pair.connect(authority.browser(offered), authority.httpsServer(), on: loop)
      #expect(pair.client.channel?.negotiatedProtocol == agreed)
      #expect(pair.server.channel?.negotiatedProtocol == agreed)
      pair.close()
    }
  }

  @Test("fails when no protocol is common") func noCommonProtocol() async throws {
    try await expectFailure(client: authority.browser(["spdy"]), server: authority.httpsServer())
  }

  @Test("shows both services who the other is") func mutual() async throws {
    try await withLoop { loop in
      let pair = try await Pair.connect(
        authority.mutual("gateway", .client), authority.mutual("scheduler", .server), on: loop)
      #expect(pair.client.channel?.peerIdentity?.service == "scheduler")
      #expect(pair.server.channel?.peerIdentity?.service == "gateway")
      #expect(pair.client.channel?.isEncrypted == true)
      pair.close()
    }
  }

  @Test("shows a browser no identity, and asks it for none") func browser() async throws {
    try await withLoop { loop in
      let pair = try await Pair.connect(authority.browser(), authority.httpsServer(), on: loop)
      #expect(pair.client.channel?.peerIdentity == nil)
      #expect(pair.server.channel?.peerIdentity == nil)
      pair.close()
    }
  }

  @Test("fails when another authority signed the client's certificate") func foreignClient() async throws {
    try await expectFailure(client: TestAuthority().mutual("gateway", .client), server: authority.mutual("scheduler", .server))
  }

  @Test("fails when another authority signed the server's certificate") func foreignServer() async throws {
    try await expectFailure(client: authority.mutual("gateway", .client), server: TestAuthority().mutual("scheduler", .server))
  }

  @Test("fails without a client certificate where one is demanded") func noClientCertificate() async throws {
    try await expectServerRefusal(client: authority.browser(), server: authority.mutual("scheduler", .server))
  }

  @Test("fails when the certificate is for another host") func otherHost() async throws {
    let client = try TLSContext(
      TLSConfiguration(authorityFile: "\(authority.directory)/ca.pem", peer: .named("uhub.example"), protocols: ["h2"]),
      role: .client)
    try await expectFailure(client: client, server: authority.httpsServer())
  }

  @Test("is refused to TLS 1.2 between services") func oldVersionInside() async throws {
    try await expectServerRefusal(client: old("gateway"), server: authority.mutual("scheduler", .server))
  }

  @Test("is granted to TLS 1.2 where browsers come in") func oldVersionOutside() async throws {
    try await withLoop { loop in
      let pair = try await Pair.connect(old(nil), authority.httpsServer(), on: loop)
      pair.client.write("hello")
      #expect(try await pair.server.read(5) == Array("hello".utf8))
      pair.close()
    }
  }

  @Test("ends when the other side says nothing") func silence() async throws {
    try await withLoop { loop in
      let wire = Wire(on: loop)
      let listener = try Listener(loop: loop, address: .loopback) { descriptor, peer in
        let channel = try? Channel(
          loop: loop, descriptor: descriptor, peer: peer, tls: try? authority.httpsServer(),
          handshakeTimeout: .milliseconds(20), delegate: wire)
        channel.map(wire.attach)
      }
      let silent = try await Wire.connect(to: listener.address, on: loop)
      #expect(try await wire.closed() == .failed("the TLS handshake took too long"))
      _ = try await silent.closed()
      listener.close()
    }
  }

  @Test("ends when the other side speaks something else") func plainText() async throws {
    try await withLoop { loop in
      let listener = try WireListener(on: loop, tls: authority.httpsServer())
      let plain = try await Wire.connect(to: listener.address, on: loop)
      plain.write("GET / HTTP/1.1\r\n\r\n")
      let server = try await listener.accepted()
      await #expect(throws: ConnectionFailed.self) { try await server.opened() }
      listener.close()
    }
  }

  // MARK: Helpers of this suite

  /// A client whose context speaks nothing newer than TLS 1.2.
  private func old(_ service: String?) throws -> TLSContext {
    try OldClient.context(authority, service: service)
  }

  private func expectFailure(client: TLSContext, server: TLSContext) async throws {
    try await withLoop { loop in
      let listener = try WireListener(on: loop, tls: server)
      let failed = await #expect(throws: ConnectionFailed.self) {
        let wire = try await Wire.connect(to: listener.address, on: loop, tls: client)
        // With TLS 1.3 a client believes itself connected before the server has looked at its certificate.
        throw ConnectionFailed(end: try await wire.closed())
      }
      guard case .failed = failed?.end else {
        Issue.record("the connection ended as if nothing was wrong")
        return
      }
      listener.close()
    }
  }

  private func expectServerRefusal(client: TLSContext, server: TLSContext) async throws {
    try await withLoop { loop in
      let listener = try WireListener(on: loop, tls: server)
      async let outcome: Void = connectAndWait(client, listener.address, loop)
      let wire = try await listener.accepted()
      await #expect(throws: ConnectionFailed.self) { try await wire.opened() }
      await outcome
      listener.close()
    }
  }

  private func connectAndWait(_ tls: TLSContext, _ address: SocketAddress, _ loop: EventLoop) async {
    _ = try? await Wire.connect(to: address, on: loop, tls: tls).closed()
  }
}
