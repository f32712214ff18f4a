import EventLoop
import HTTP
import TestSupport
import Testing

@Suite("Limits of a server", .timeLimit(.minutes(1))) struct LimitTests {
  @Test("refuse a head that is too large with 431", arguments: Version.allCases) func head(_ version: Version) async throws {
    try await withServer(Handlers.hello) { running in
      let answer = try await running.request(version, "GET", "/", ["x-large": String(repeating: "x", count: 40_000)])
      #expect(answer.status == 431)
    }
  }

  @Test("refuse too many fields with 431", arguments: Version.allCases) func fields(_ version: Version) async throws {
    try await withServer(Handlers.hello) { running in
      var fields = HTTPFields()
      for number in 0..<150 { fields.append(named: "x-\(number)", "1") }
      let answer = try await running.request(version, "GET", "/", fields)
      #expect(answer.status == 431)
    }
  }

  @Test("refuse a body that is too large with 413", arguments: Version.allCases) func body(_ version: Version) async throws {
    var options = HTTPServerOptions()
    options.bodySize = 1000
    try await withServer(options: options, Handlers.echo) { running in
      let answer = try await running.request(version, "POST", "/", body: Array(repeating: 1, count: 1001))
      #expect(answer.status == 413)
      let fine = try await running.request(version, "POST", "/", body: Array(repeating: 1, count: 1000))
      #expect(fine.status == 200)
    }
  }

  @Test("refuse more connections than there may be") func connections() async throws {
    var options = HTTPServerOptions()
    options.connections = 1
    try await withServer(options: options, Handlers.hello) { running in
      let first = try await running.http1()
      await #expect(throws: (any Error).self) { try await running.http1() }
      let answer = try await first.request(.get, "/")
      #expect(answer.status == 200)
    }
  }

  @Test("send away a client that resets too many streams") func rapidReset() async throws {
    var options = HTTPServerOptions()
    options.http2.resetsPerSecond = 20
    try await withServer(options: options, { _ in await untilCancelled() }) { running in
      let client = try await running.http2()
      for _ in 0..<100 {
        guard let stream = try? client.open("GET", "/") else { break }
        stream.finish()
        await Task.yield()
        stream.reset()
      }
      try await client.closed()
    }
  }

  @Test("send away a client that pings without end") func pingFlood() async throws {
    var options = HTTPServerOptions()
    options.http2.idleFramesPerSecond = 20
    try await withServer(options: options, Handlers.hello) { running in
      let client = try await running.http2()
      for _ in 0..<50 { client.session.ping {} }
      try await client.closed()
    }
  }
}
