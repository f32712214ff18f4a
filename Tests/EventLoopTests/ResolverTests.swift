import EventLoop
import Primitives
import TestSupport
import Testing

@Suite("Names to addresses", .timeLimit(.minutes(1))) struct ResolverTests {
  @Test("a literal address is its own answer", arguments: ["127.0.0.1", "::1", "192.0.2.7"])
  func literal(_ host: String) async throws {
    try await withLoop { loop in
      let found = try await Resolver.resolve(host, port: 80, on: loop)
      #expect(found.map(\.host) == [host])
      #expect(found.map(\.port) == [80])
    }
  }

  @Test("localhost is this machine, with the port that was asked for") func localhost() async throws {
    try await withLoop { loop in
      let found = try await Resolver.resolve("localhost", port: 7101, on: loop)
      #expect(!found.isEmpty)
      #expect(found.allSatisfy { $0.isLoopback && $0.port == 7101 })
      #expect(loop.isCurrent)
    }
  }

  @Test("an unknown name is an error that says the name") func unknown() async throws {
    try await withLoop { loop in
      let error = try await #require(throws: ResolveError.self) {
        try await Resolver.resolve("nowhere.invalid", port: 80, on: loop)
      }
      #expect(error.description.hasPrefix("cannot find the address of nowhere.invalid: "))
    }
  }

  @Test("a socket in the file system has no address") func unixSocket() async throws {
    try await withLoop { loop in
      await #expect(throws: ResolveError.self) { try await Resolver.resolve(.unix(path: "/run/uhub/x"), on: loop) }
    }
  }
}
