import Primitives
import Protobuf
import Testing
import Transcoding

@Suite("A request's message")
struct RequestAssemblerTests {
  private func list(_ query: String, template: String = "/api/events", _ captures: [String] = []) -> Request {
    Request(route: .init(.transcoded, "GET", template), input: Sample.listEvents, captures: captures, query: query)
  }

  @Test("is filled from path and query")
  func query() throws {
    let request = list(
      "page.size=50&page.cursor=a%20b+c%2B&color=red&colors=green&colors=light_blue&names=x&names=&since=2026-01-01T01:00:00%2B01:00&all=true",
      template: "/api/projects/{project}/events", ["12"])
    let expected =
      #"{"project":12,"page":{"size":50,"cursor":"a b c+"},"color":"red","colors":["green","light_blue"],"#
      + #""names":["x",""],"since":"2026-01-01T00:00:00Z","all":true,"labels":{},"one":null,"other":null,"line":[]}"#
    #expect(try request.message() == expected)
  }

  @Test(
    "refuses parameters",
    arguments: [
      ("nope=1", ["nope: unknown_parameter"]), ("page=1", ["page: unknown_parameter"]),
      ("page.nope=1", ["page.nope: unknown_parameter"]),
      ("labels=1", ["labels: unknown_parameter"]), ("line.text=1", ["line.text: unknown_parameter"]),
      ("=1", [": unknown_parameter"]),
      ("page..size=1", ["page..size: unknown_parameter"]), ("page.size=1&page.size=1", ["page.size: duplicate_parameter"]),
      ("page.size=x", ["page.size: wrong_type"]), ("page.size=1e2", ["page.size: wrong_type"]),
      ("page.size=01", ["page.size: wrong_type"]),
      ("page.size=", ["page.size: wrong_type"]), ("page.size=+1", ["page.size: wrong_type"]),
      ("page.size=201", ["page.size: out_of_range"]),
      ("all=yes", ["all: wrong_type"]), ("all", ["all: wrong_type"]), ("color=blue", ["color: unknown_value"]),
      ("color=unspecified", ["color: unknown_value"]),
      ("since=now", ["since: invalid_timestamp"]), ("names=a&names=b&names=c&names=d&names=e", ["names: too_many_items"]),
      ("page.cursor=%", ["page.cursor: invalid_encoding"]), ("page.cursor=%zz", ["page.cursor: invalid_encoding"]),
      ("page.cursor=%ff", ["page.cursor: invalid_encoding"]),
      ("page.cursor=%c0%80", ["page.cursor: invalid_encoding"]), ("page.cursor=%00", ["page.cursor: contains_nul"]),
      ("%ff=1", [": invalid_encoding"]),
      ("one=a&other=b", ["other: oneof_conflict"]), ("page.cursor=é", ["page.cursor: invalid_encoding"]),
    ])
  func refuses(_ query: String, _ expected: [String]) throws {
    #expect(try list(query).violations() == expected)
  }

  @Test("refuses far too many parameters as a whole")
  func flood() throws {
    let query = [String](repeating: "names=a", count: 100_000).joined(separator: "&")
    #expect(try list(query).violations() == [": too_many_items"])
  }

  @Test("does not let the query say again what the path says")
  func pathIsNotInQuery() throws {
    #expect(
      try list("project=1", template: "/api/projects/{project}/events", ["1"]).violations() == ["project: unknown_parameter"])
  }

  @Test(
    "checks the parts of the path like any value",
    arguments: [("x", "wrong_type"), ("1.0", "wrong_type"), ("", "wrong_type"), ("9007199254740992", "out_of_range")])
  func captures(_ text: String, _ code: String) throws {
    #expect(try list("", template: "/api/projects/{project}/events", [text]).violations() == ["project: \(code)"])
  }

  @Test("of a GET takes no body")
  func noBody() throws {
    var request = list("")
    request.body = "{}"
    #expect(try request.violations() == [": unexpected_body"])
  }

  @Test(
    "takes the body as a whole, with the path's word above it",
    arguments: [
      (#"{"id":7,"event":{"title":"a"}}"#, []), (#"{"event":{"title":"a"}}"#, []),
      (#"{"id":8,"event":{"title":"a"}}"#, ["id: path_mismatch"]),
      (#"{"id":null,"event":{"title":"a"}}"#, []), ("", ["event: required"]), ("{}", ["event: required"]),
      ("[]", [": wrong_type"]), ("{", ["syntax: unexpected_end"]),
      (#"{"event":{"title":"a"}}}"#, ["syntax: trailing_characters"]),
    ] as [(String, [String])])
  func wholeBody(_ body: String, _ expected: [String]) throws {
    let request = Request(
      route: .init(.transcoded, "POST", "/api/things/{id}"), input: Sample.createEvent, captures: ["7"], body: body)
    #expect(try request.violations() == expected)
    if expected.isEmpty { #expect(try request.message().hasSuffix(#","dry_run":false,"id":7}"#)) }
  }

  @Test("takes no query beside a whole body")
  func noQuery() throws {
    let request = Request(
      route: .init(.transcoded, "POST", "/api/things"), input: Sample.createEvent, query: "dry_run=true",
      body: #"{"event":{"title":"a"}}"#)
    #expect(try request.violations() == ["dry_run: unknown_parameter"])
  }

  @Test("takes the body as one field, and others from the query")
  func bodyField() throws {
    var request = Request(
      route: .init(.transcoded, "POST", "/api/events", bodyField: "event"), input: Sample.createEvent, query: "dry_run=true",
      body: #"{"title":"a"}"#)
    #expect(try request.message().hasPrefix(#"{"event":{"id":0,"title":"a","#))
    #expect(try request.message().hasSuffix(#","dry_run":true,"id":0}"#))
    request.query = "event.title=b"
    #expect(try request.violations() == ["event.title: unknown_parameter"])
    request.query = ""
    request.body = #"{"color":"blue"}"#
    #expect(try request.violations() == ["color: unknown_value", "title: required"])
    request.body = ""
    #expect(try request.violations() == ["event: required"])
    request.body = "5"
    #expect(try request.violations() == [": wrong_type"])
  }

  @Test("fills a field inside the body's message from the path")
  func nestedCapture() throws {
    var request = Request(
      route: .init(.transcoded, "PUT", "/api/events/{event.id}", bodyField: "event"), input: Sample.createEvent, captures: ["7"],
      body: #"{"title":"a","id":7}"#)
    #expect(try request.message().hasPrefix(#"{"event":{"id":7,"title":"a","#))
    request.body = #"{"title":"a"}"#
    #expect(try request.message().hasPrefix(#"{"event":{"id":7,"title":"a","#))
    request.body = #"{"id":8,"title":"a"}"#
    #expect(try request.violations() == ["id: path_mismatch"])
  }

  @Test(
    "cannot be had from a route that does not fit it",
    arguments: [
      ("GET", "/api/{nope}", ""), ("GET", "/api/{event}", ""), ("POST", "/api", "nope"), ("GET", "/api", "event"),
      ("GET", "/api/{event.watchers}", ""),
    ])
  func badRoutes(_ method: String, _ template: String, _ body: String) {
    #expect(throws: InvalidInput.self) {
      try RequestAssembler(route: .init(.transcoded, method, template, bodyField: body), input: Sample.createEvent)
    }
  }

  @Test("names the parts of the path in order")
  func names() throws {
    let route = RouteDescriptor(.transcoded, "GET", "/api/{project}/x/{page.cursor*}")
    #expect(try RequestAssembler(route: route, input: Sample.listEvents).captureNames == ["project", "page.cursor"])
  }
}
