import HTTP
import TestSupport
import Testing

@Suite("An answer", .timeLimit(.minutes(1))) struct AnswerTests {
  @Test("carries status, fields and body", arguments: Version.allCases) func whole(_ version: Version) async throws {
    try await withServer {
      $0.respond(.created, ["x-answer": "yes"], body: Array("made".utf8))
    } _: { running in
      let answer = try await running.request(version, "POST", "/things?x=1")
      #expect(answer.status == 201)
      #expect(answer.fields.first("x-answer") == "yes")
      #expect(answer.fields.first("content-length") == "4")
      #expect(answer.fields.contains("date"))
      #expect(answer.text == "made")
    }
  }

  @Test("has the fields that every answer has, errors too", arguments: Version.allCases) func constant(_ version: Version)
    async throws
  {
    var options = HTTPServerOptions()
    options.constantFields = ["x-content-type-options": "nosniff"]
    try await withServer(options: options) {
      $0.respond($0.head.path == "/" ? .ok : .notFound)
    } _: { running in
      for path in ["/", "/missing"] {
        let answer = try await running.request(version, "GET", path)
        #expect(answer.fields.values("x-content-type-options") == ["nosniff"])
      }
    }
  }

  @Test("gives back a body", arguments: Version.allCases, [0, 1, 65_536, 1_000_000])
  func echo(_ version: Version, _ count: Int) async throws {
    try await withServer(Handlers.echo) { running in
      let body = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 7) }
      let answer = try await running.request(version, "POST", "/", body: body)
      #expect(answer.status == 200)
      #expect(answer.body == body)
    }
  }

  @Test("to HEAD has the length and no body", arguments: Version.allCases) func head(_ version: Version) async throws {
    try await withServer {
      $0.respond(.ok, ["content-length": "5"])
    } _: { running in
      let answer = try await running.request(version, "HEAD", "/")
      #expect(answer.status == 200)
      #expect(answer.fields.values("content-length") == ["5"])
      #expect(answer.body.isEmpty)
    }
  }

  @Test("without content has no body", arguments: Version.allCases) func noContent(_ version: Version) async throws {
    try await withServer {
      $0.respond(.noContent)
    } _: { running in
      let answer = try await running.request(version, "DELETE", "/")
      #expect(answer.status == 204)
      #expect(!answer.fields.contains("content-length"))
    }
  }

  @Test("of a handler that gives none is 500", arguments: Version.allCases) func none(_ version: Version) async throws {
    try await withServer { _ in
    } _: { running in
      let answer = try await running.request(version, "GET", "/")
      #expect(answer.status == 500)
    }
  }

  @Test("is given once: a second one is not sent", arguments: Version.allCases) func twice(_ version: Version) async throws {
    try await withServer {
      $0.respond(.ok, body: Array("first".utf8))
      $0.respond(.notFound, body: Array("second".utf8))
    } _: { running in
      let answer = try await running.request(version, "GET", "/")
      #expect(answer.text == "first")
    }
  }

  @Test("may ignore the body of its request", arguments: Version.allCases) func ignoresBody(_ version: Version) async throws {
    try await withServer(Handlers.hello) { running in
      let answer = try await running.request(version, "POST", "/", body: Array(repeating: 1, count: 500_000))
      #expect(answer.text == "hello")
    }
  }

  @Test("that is broken off does not look complete", arguments: Version.allCases) func aborted(_ version: Version) async throws {
    try await withServer { exchange in
      exchange.begin(HTTPResponseHead(.ok))
      try? await exchange.write(Array("half".utf8))
    } _: { running in
      await #expect(throws: (any Error).self) { try await running.request(version, "GET", "/") }
    }
  }

  @Test("may end with trailers", arguments: [Version.http2]) func trailers(_ version: Version) async throws {
    try await withServer { exchange in
      exchange.begin(HTTPResponseHead(.ok))
      try? await exchange.write(Array("body".utf8))
      exchange.finish(trailers: ["x-sum": "42"])
    } _: { running in
      let answer = try await running.request(version, "GET", "/")
      #expect(answer.text == "body")
      #expect(answer.trailers?.first("x-sum") == "42")
    }
  }
}
