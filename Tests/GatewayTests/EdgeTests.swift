import HTTP
import TestSupport
import Testing

@Suite("The gateway's edge", .timeLimit(.minutes(1))) struct EdgeTests {
  @Test("sends the security headers with every answer") func securityHeaders() async throws {
    try await withGateway { edge in
      for path in ["/", "/app.css", "/health", "/api/examples/events", "/api/nothing", "/missing.js", "/api/live", "/%zz"] {
        let answer = try await edge.request("GET", path)
        for name in [
          "strict-transport-security", "content-security-policy", "x-frame-options", "x-content-type-options", "referrer-policy",
          "permissions-policy",
        ] {
          #expect(answer.fields.values(named: name).count == 1, "\(name) of \(path)")
        }
      }
    }
  }

  @Test("serves the application's page for its own paths, to browsers that navigate") func fallback() async throws {
    try await withGateway { edge in
      let page = try await edge.request("GET", "/projects/7", ["accept": "text/html"])
      #expect(page.status == 200)
      #expect(page.text.contains("<title>uHub</title>"))
      for (path, accept) in [("/projects/7", "application/json"), ("/api/none", "text/html"), ("/app.js", "text/html")] {
        let answer = try await edge.request("GET", path, ["accept": accept])
        #expect(answer.status == 404)
      }
    }
  }

  @Test("serves files, and says when they are unchanged") func files() async throws {
    try await withGateway { edge in
      let file = try await edge.request("GET", "/app.css")
      #expect(file.status == 200)
      #expect(file.fields.first("content-type")?.hasPrefix("text/css") == true)
      let tag = try #require(file.fields.first("etag"))
      let again = try await edge.request("GET", "/app.css", ["if-none-match": tag])
      #expect(again.status == 304)
    }
  }

  @Test("is healthy itself, and says which services are away") func health() async throws {
    try await withGateway { edge in
      let health = try await edge.request("GET", "/health")
      #expect(health.status == 200)
      #expect(try health.text("status") == "degraded")
      #expect(try health.text("version")?.isEmpty == false)
      // A slow machine may need a second look at it.
      var scheduler = try await edge.request("GET", "/health/scheduler")
      while try scheduler.text("status") != "ok" { scheduler = try await edge.request("GET", "/health/scheduler") }
      let identity = try await edge.request("GET", "/health/identity")
      #expect(try identity.text("status") == "down")
      let unknown = try await edge.request("GET", "/health/nothing")
      #expect(unknown.status == 404)
    }
  }

  @Test("answers 503 with a time to come again when a service is away, and 200 elsewhere") func away() async throws {
    try await withGateway { edge in
      _ = await edge.scheduler.drain()
      let answer = try await edge.request("GET", "/api/examples/events")
      #expect(answer.status == 503)
      #expect(answer.fields.contains("retry-after"))
      #expect(answer.fields.first("content-type") == "application/problem+json")
      let other = try await edge.request("GET", "/health")
      #expect(other.status == 200)
    }
  }
}
