import Foundation
import Primitives
import Protobuf
import Testing
import Transcoding

@Suite("A merge-patch")
struct MergePatchTests {
  private func patch(_ body: String, id: String = "7") -> Request {
    Request(
      route: .init(.transcoded, "PATCH", "/api/events/{id}", bodyField: "event"), input: Sample.updateEvent, captures: [id],
      body: body)
  }

  private func mask(_ body: String) throws -> String {
    let text = try patch(body).message()
    let parts = text.components(separatedBy: "\"update_mask\":\"")
    return parts.count == 2 ? String(parts[1].dropLast(2)) : text
  }

  @Test(
    "names what its keys name",
    arguments: [
      (#"{"title":"a","version":3}"#, "title"),
      (#"{"version":3}"#, ""),
      (#"{"title":"a","color":"red","version":3}"#, "title,color"),
      (#"{"color":null,"version":3}"#, "color"),
      (#"{"details":{"meeting":{"agenda":"x"}},"version":3}"#, "details.meeting.agenda"),
      (#"{"details":{"meeting":{"agenda":null,"place":"p"}},"version":3}"#, "details.meeting.agenda,details.meeting.place"),
      (#"{"details":null,"version":3}"#, "details"),
      (#"{"details":{},"version":3}"#, ""),
      (#"{"details":{"meeting":null},"version":3}"#, "details.meeting"),
      (#"{"labels":{"a":"b"},"version":3}"#, "labels"),
      (#"{"labels":null,"watchers":[],"version":3}"#, "labels,watchers"),
      (#"{"details":{"meeting":{"participants":[{"email":"e"}]}},"version":3}"#, "details.meeting.participants"),
      (
        #"{"starts_at":"2026-01-01T00:00:00Z","metadata":{"a":{"b":1}},"digest":"AA==","version":3}"#, "starts_at,metadata,digest"
      ),
      (#"{"share":0,"version":3}"#, "share"),
      (#"{"id":7,"title":"a","version":3}"#, "title"),
      (#"{"id":null,"title":"a","version":3}"#, "title"),
    ])
  func paths(_ body: String, _ expected: String) throws {
    #expect(try mask(body) == expected)
  }

  @Test("carries the new values, and nothing for those it clears")
  func values() throws {
    let text = try patch(#"{"title":"a","share":0,"color":null,"labels":{"a":"b"},"version":3}"#).message()
    #expect(
      text.hasPrefix(
        #"{"id":7,"event":{"id":0,"title":"a","color":null,"share":0,"ratio":null,"watchers":[],"labels":{"a":"b"},"#))
    #expect(text.contains(#""version":3}"#))
  }

  @Test(
    "refuses",
    arguments: [
      (#"{"title":"a"}"#, ["version: required"]), (#"{"title":"a","version":null}"#, ["version: required"]),
      (#"{"title":null,"version":3}"#, ["title: required"]), (#"{"id":8,"title":"a","version":3}"#, ["id: path_mismatch"]),
      (#"{"nope":1,"version":3}"#, ["nope: unknown_field"]),
      (#"{"details":{"nope":1},"version":3}"#, ["details.nope: unknown_field"]),
      (#"{"details":{"meeting":{"place":null}},"version":3}"#, ["details.meeting.place: required"]),
      (#"{"details":{"meeting":{"participants":[{}]}},"version":3}"#, ["details.meeting.participants[0].email: required"]),
      (#"{"update_mask":"title","version":3}"#, ["update_mask: unknown_field"]), (#"[]"#, [": wrong_type"]),
      ("null", [": wrong_type"]),
      ("", ["syntax: unexpected_end"]), (#"{"title":"a","version":3}x"#, ["syntax: trailing_characters"]),
      (#"{"watchers":[null],"version":3}"#, ["watchers[0]: null_not_allowed"]),
    ])
  func refuses(_ body: String, _ expected: [String]) throws {
    #expect(try patch(body).violations() == expected)
  }

  @Test("takes neither its mask nor its values from the query", arguments: ["update_mask=title", "event.title=a"])
  func query(_ query: String) throws {
    var request = patch(#"{"version":3}"#)
    request.query = query
    #expect(try request.violations() == ["\(query.prefix { $0 != "=" }): unknown_parameter"])
  }

  @Test("checks the path as well")
  func path() throws {
    #expect(try patch(#"{"version":3}"#, id: "0").violations() == ["id: out_of_range"])
  }
}
