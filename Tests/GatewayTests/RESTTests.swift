import HTTP
import TestSupport
import Testing

@Suite("The REST routes", .timeLimit(.minutes(1))) struct RESTTests {
  private static let review =
    #"{"title": "Revue", "type": "meeting", "start_at": "2026-03-02T10:00:00+01:00", "labels": {"team": "socle"}}"#

  private func create(_ edge: Edge) async throws -> (path: String, version: Int) {
    let created = try await edge.request("POST", "/api/examples/events", json: Self.review)
    try #require(created.status == 201)
    let id = try #require(try created.number("id"))
    return ("/api/examples/events/\(id)", try #require(try created.number("version")))
  }

  @Test("create, read, list and delete") func lifecycle() async throws {
    try await withGateway { edge in
      let (path, _) = try await create(edge)
      let read = try await edge.request("GET", path)
      #expect(read.status == 200)
      #expect(read.fields.first("content-type") == "application/json")
      #expect(try read.text("title") == "Revue")
      #expect(try read.text("start_at") == "2026-03-02T09:00:00Z")
      let list = try await edge.request("GET", "/api/examples/events?limit=2&type=meeting")
      #expect(list.status == 200)
      #expect(list.text.contains(#""next_cursor":""#))
      let deleted = try await edge.request("DELETE", path)
      #expect(deleted.status == 204)
      #expect(deleted.body.isEmpty)
      let gone = try await edge.request("GET", path)
      #expect(gone.status == 404)
    }
  }

  @Test("change what a PATCH names, and clear what it sets to null") func patch() async throws {
    try await withGateway { edge in
      let (path, version) = try await create(edge)
      let changed = try await edge.request(
        "PATCH", path, json: #"{"title": "Bilan", "labels": null, "meeting": {"place": "Salle 3"}, "version": \#(version)}"#)
      #expect(changed.status == 200)
      #expect(try changed.text("title") == "Bilan")
      #expect(try changed.text("type") == "meeting")
      #expect(changed.text.contains(#""labels":{}"#))
      #expect(changed.text.contains(#""place":"Salle 3""#))
      let stale = try await edge.request("PATCH", path, json: #"{"title": "Trop tard", "version": \#(version)}"#)
      #expect(stale.status == 409)
    }
  }

  @Test(
    "explain every refusal as a problem",
    arguments: [
      ("GET", "/api/examples/events/0", nil, 400), ("GET", "/api/examples/events/abc", nil, 400),
      ("GET", "/api/examples/events/999999", nil, 404), ("GET", "/api/examples/events?limit=9999", nil, 400),
      ("GET", "/api/examples/events?unknown=1", nil, 400), ("POST", "/api/examples/events", "{", 400),
      ("POST", "/api/examples/events", #"{"title": "x", "nonsense": 1}"#, 400), ("POST", "/api/examples/events", #"{}"#, 400),
      ("GET", "/api/nothing", nil, 404), ("GET", "/missing.js", nil, 404),
    ] as [(String, String, String?, Int)]) func problems(_ method: String, _ path: String, _ json: String?, _ status: Int)
    async throws
  {
    try await withGateway { edge in
      let answer = try await edge.request(method == "GET" ? "GET" : "POST", path, json: json)
      #expect(answer.status == status)
      #expect(answer.fields.first("content-type") == "application/problem+json")
      #expect(try answer.number("status") == status)
      #expect(try answer.text("code")?.isEmpty == false)
      #expect(try answer.text("detail")?.isEmpty == false)
    }
  }

  @Test("name the field that is wrong") func violations() async throws {
    try await withGateway { edge in
      let answer = try await edge.request("POST", "/api/examples/events", json: #"{"title": "x", "nonsense": 1}"#)
      #expect(answer.text.contains("nonsense"))
    }
  }

  @Test("say which methods a path has") func methods() async throws {
    try await withGateway { edge in
      let answer = try await edge.request("PUT", "/api/examples/events/1")
      #expect(answer.status == 405)
      let allowed = Set(answer.fields.first("allow")?.split(separator: ", ").map(String.init) ?? [])
      #expect(allowed.isSuperset(of: ["GET", "PATCH", "DELETE"]))
    }
  }

  @Test("take JSON and nothing else") func mediaType() async throws {
    try await withGateway { edge in
      let answer = try await edge.request("POST", "/api/examples/events", ["content-type": "text/plain"], json: Self.review)
      #expect(answer.status == 415)
    }
  }

  @Test("refuse a body that is too large") func tooLarge() async throws {
    try await withGateway { edge in
      let json = #"{"title": "\#(String(repeating: "x", count: 2 << 20))"}"#
      let answer = try await edge.request("POST", "/api/examples/events", json: json)
      #expect(answer.status == 413)
    }
  }

  @Test("hand raw requests on byte for byte") func raw() async throws {
    try await withGateway { edge in
      let body = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      let answer = try await edge.client.request(
        "POST", "/api/examples/hooks/gitlab", ["content-type": "application/x-test", "x-signature": "abc", "x-other": "no"],
        body: body)
      #expect(answer.status == 200)
      #expect(answer.body == body)
      #expect(answer.fields.first("content-type") == "application/x-test")
      #expect(answer.fields.first("x-source") == "gitlab")
      #expect(answer.fields.first("x-signature") == "abc")
    }
  }

  @Test("compress what is large for those who take it") func compression() async throws {
    try await withGateway { edge in
      let answer = try await edge.request("GET", "/api/examples/events", ["accept-encoding": "gzip"])
      #expect(answer.fields.first("content-encoding") == "gzip")
      let plain = try Gzip.decompress(answer.body, limit: 1 << 20)
      #expect(String(decoding: plain, as: UTF8.self).hasPrefix("{"))
    }
  }
}
