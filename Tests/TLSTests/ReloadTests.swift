import EventLoop
import TLS
import TestSupport
import Testing

@Suite("Certificates replaced on disk", .timeLimit(.minutes(1))) struct ReloadTests {
  private let authority: TestAuthority
  private let server: TLSContext

  init() throws {
    authority = try TestAuthority()
    server = try authority.mutual("scheduler", .server)
  }

  @Test("are left alone while they stay the same") func unchanged() throws {
    #expect(try !server.reloadIfChanged())
  }

  @Test("serve the connections that come after") func replaced() async throws {
    try await withLoop { loop in
      try authority.issue("scheduler", names: "URI:spiffe://uhub/scheduler/second")
      #expect(try server.reloadIfChanged())
      #expect(try !server.reloadIfChanged())
      #expect(try await identityShown(loop) == "spiffe://uhub/scheduler/second")
    }
  }

  @Test("do not disturb a connection that stands") func standing() async throws {
    try await withLoop { loop in
      let pair = try await Pair.connect(authority.mutual("gateway", .client), server, on: loop)
      try authority.issue("scheduler", names: "URI:spiffe://uhub/scheduler/second")
      #expect(try server.reloadIfChanged())
      pair.client.write("still here")
      #expect(try await pair.server.read(10) == Array("still here".utf8))
      pair.close()
    }
  }

  @Test("that cannot be read leave the old ones in force") func broken() async throws {
    try await withLoop { loop in
      try authority.write("scheduler.pem", "not a certificate")
      let error = #expect(throws: TLSError.self) { try server.reloadIfChanged() }
      #expect(error?.operation == "read the certificate \(authority.directory)/scheduler.pem")
      #expect(try await identityShown(loop) == "spiffe://uhub/scheduler")
      try authority.issue("scheduler", names: "URI:spiffe://uhub/scheduler/repaired")
      #expect(try server.reloadIfChanged())
      #expect(try await identityShown(loop) == "spiffe://uhub/scheduler/repaired")
    }
  }

  @Test("that do not fit together leave the old ones in force") func mismatched() async throws {
    try await withLoop { loop in
      try authority.write("scheduler.key", bytes: Certificate("other", .authority).keyPEM)
      #expect(throws: TLSError.self) { try server.reloadIfChanged() }
      #expect(try await identityShown(loop) == "spiffe://uhub/scheduler")
    }
  }

  @Test("are noticed by the reloader, which says so") func reloader() async throws {
    try await withLoop { loop in
      let reported = Gate()
      let reloader = CertificateReloader([server], loop: loop, interval: .milliseconds(5)) { context, result in
        if case .success = result, context === server { reported.open() }
      }
      try authority.issue("scheduler", names: "URI:spiffe://uhub/scheduler/second")
      await reported.wait()
      #expect(try await identityShown(loop) == "spiffe://uhub/scheduler/second")
      reloader.stop()
    }
  }

  private func identityShown(_ loop: EventLoop) async throws -> String? {
    let pair = try await Pair.connect(authority.mutual("gateway", .client), server, on: loop)
    defer { pair.close() }
    return pair.client.channel?.peerIdentity?.description
  }
}
