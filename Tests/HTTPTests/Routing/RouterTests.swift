import Testing

@testable import HTTP

@Suite("A router")
struct RouterTests {
  static let router = try? Router<String>([
    .init(.get, "/", "root"),
    .init(.get, "/api/events", "list"),
    .init(.post, "/api/events", "create"),
    .init(.get, "/api/events/{id}", "get"),
    .init(.delete, "/api/events/{key}", "delete"),
    .init(.get, "/api/events/recent", "recent"),
    .init(.get, "/api/events/{id}/runs/{run}", "run"),
    .init(.get, "/api/events/recent/log", "log"),
    .init(.get, "/files/{path*}", "files"),
    .init(.get, "/files/index", "index"),
  ])

  static func match(_ method: HTTPMethod, _ path: String) throws -> RouteMatch<String> {
    try #require(router).match(method, path[...])
  }

  static let found: [(path: String, value: String, captures: [String: String])] = [
    ("/", "root", [:]),
    ("/api/events", "list", [:]),
    ("/api/events/42", "get", ["id": "42"]),
    ("/api/events/recent", "recent", [:]),
    ("/api/events/recent/log", "log", [:]),
    ("/api/events/recent/runs/7", "run", ["id": "recent", "run": "7"]),
    ("/api/events/a%20b", "get", ["id": "a b"]),
    ("/api/events/%C3%A9", "get", ["id": "é"]),
    ("/api/events/...", "get", ["id": "..."]),
    ("/files/a/b/c.txt", "files", ["path": "a/b/c.txt"]),
    ("/files/", "files", ["path": ""]),
    ("/files/index", "index", [:]),
  ]

  @Test("finds what a path names, the literal before the capture", arguments: found)
  func finds(_ path: String, _ value: String, _ captures: [String: String]) throws {
    guard case .found(let found, let captured) = try Self.match(.get, path) else {
      Issue.record("\(path) is not found")
      return
    }
    #expect(found == value)
    #expect(Dictionary(uniqueKeysWithValues: zip(captured.names, captured.values)) == captures)
  }

  @Test("names captures as the route that matched does")
  func captureNames() throws {
    #expect(try Self.match(.delete, "/api/events/9") == .found("delete", PathCaptures(names: ["key"], values: ["9"])))
    // A literal that lacks the method leaves the request to the capture.
    #expect(try Self.match(.delete, "/api/events/recent") == .found("delete", PathCaptures(names: ["key"], values: ["recent"])))
  }

  @Test("knows a missing path from a missing method")
  func missing() throws {
    #expect(try Self.match(.get, "/api") == .notFound)
    #expect(try Self.match(.get, "/api/events/") == .notFound)
    #expect(try Self.match(.get, "/files") == .notFound)
    #expect(try Self.match(.put, "/api/events") == .methodNotAllowed([.get, .head, .post]))
    #expect(try Self.match(.head, "/api/events") == .found("list", PathCaptures()))
  }

  @Test(
    "refuses paths with two readings",
    arguments: [
      "", "api", "//", "/api//events", "/./api", "/api/..", "/api/%2e%2E/x", "/api/.%2e", "/a%2Fb", "/a%5cb", "/a\\b", "/a%00",
      "/a%0a", "/a%",
      "/a%2", "/a%zz", "/a%7f", "/api/events/%ff", "/files/%c0%ae",
    ])
  func malformed(_ path: String) throws {
    #expect(try Self.match(.get, path) == .malformedPath)
  }

  @Test(
    "refuses templates that can never work",
    arguments: [
      "", "a", "/a/", "//", "/a//b", "/{}", "/{a", "/a}", "/{a*}/b", "/{a}/{a}", "/x{a}", "/a%20b", "/a?b", "/..", "/{a b}",
    ])
  func templates(_ template: String) {
    #expect(throws: RouteError.self) { try Router<Int>([.init(.get, template, 1)]) }
  }

  @Test("refuses two routes for the same requests")
  func ambiguous() {
    #expect(throws: RouteError.ambiguous(template: "/a/{y}", with: "/a/{x}")) {
      try Router<Int>([.init(.get, "/a/{x}", 1), .init(.get, "/a/{y}", 2)])
    }
    #expect(throws: Never.self) {
      try Router<Int>([.init(.get, "/a/{x}", 1), .init(.get, "/a/b", 2), .init(.get, "/a/{x*}", 3)])
    }
  }
}

@Suite("A query")
struct QueryParametersTests {
  @Test("is decoded in order")
  func decodes() throws {
    let query = try QueryParameters("a=1&b=x+y%26&a=2&flag&empty=")
    #expect(query.values("a") == ["1", "2"])
    #expect(query.first("b") == "x y&")
    #expect(query.first("flag") == "" && query.first("empty") == "" && query.first("none") == nil)
    #expect(try QueryParameters(nil).all.isEmpty)
  }

  @Test("is refused when malformed", arguments: ["a=%", "a=%f", "%zz=1", "a=%ff", "=1", String(repeating: "a&", count: 101)])
  func refuses(_ query: String) {
    #expect(throws: (any Error).self) { try QueryParameters(query[...]) }
  }
}
