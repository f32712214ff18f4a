import Testing
import Transcoding

@Suite("The rules of a field")
struct FieldRuleTests {
  @Test(
    "hold for what comes in",
    arguments: [
      (#"{"title":"a"}"#, []),
      (#"{}"#, ["title: required"]), (#"{"title":null}"#, ["title: required"]), (#"{"title":""}"#, ["title: required"]),
      (#"{"title":5}"#, ["title: wrong_type"]),
      (#"{"title":"éééééééééé"}"#, []), (#"{"title":"\u00e9ééééééééé"}"#, []), (#"{"title":"𝄞\ud834\udd1e𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞"}"#, []),
      (#"{"title":"elevenchars"}"#, ["title: too_long"]),
      (#"{"title":"a","share":0}"#, []), (#"{"title":"a","share":100}"#, []),
      (#"{"title":"a","share":101}"#, ["share: out_of_range"]),
      (#"{"title":"a","share":-1}"#, ["share: out_of_range"]), (#"{"title":"a","ratio":0.5}"#, []),
      (#"{"title":"a","ratio":1.1}"#, ["ratio: out_of_range"]),
      (#"{"title":"a","watchers":["a","b","c"]}"#, []),
      (#"{"title":"a","watchers":["a","b","c","d","e"]}"#, ["watchers: too_many_items"]),
      (#"{"title":"a","watchers":["a","toolong"]}"#, ["watchers[1]: too_long"]),
      (#"{"title":"a","labels":{"a":"1","b":"2"}}"#, []),
      (#"{"title":"a","labels":{"a":"1","b":"2","c":"3"}}"#, ["labels: too_many_items"]),
      (#"{"title":"a","digest":"AQIDBA=="}"#, []), (#"{"title":"a","digest":"AQIDBAU="}"#, ["digest: too_long"]),
      (#"{"title":"a","details":{"meeting":{}}}"#, ["details.meeting.place: required"]),
      (
        #"{"title":"a","details":{"meeting":{"place":"x","participants":[{"email":"a"},{}]}}}"#,
        ["details.meeting.participants[1].email: required"]
      ),
    ] as [(String, [String])])
  func rules(_ text: String, _ expected: [String]) {
    #expect(violations(text, as: Sample.event) == expected)
  }

  @Test("have defaults where the contract is silent")
  func defaults() {
    let limits = InputLimits()
    func text(_ count: Int) -> String { "{\"string\":\"" + String(repeating: "é", count: count) + "\"}" }
    #expect(violations(text(limits.textLength), as: Sample.all) == [])
    #expect(violations(text(limits.textLength + 1), as: Sample.all) == ["string: too_long"])
    func list(_ count: Int) -> String { "{\"bools\":[" + [String](repeating: "true", count: count).joined(separator: ",") + "]}" }
    #expect(violations(list(limits.items), as: Sample.all) == [])
    #expect(violations(list(limits.items + 1), as: Sample.all) == ["bools: too_many_items"])
    func free(_ count: Int) -> String { "{\"free\":{" + (0..<count).map { "\"k\($0)\":1" }.joined(separator: ",") + "}}" }
    #expect(violations(free(limits.items), as: Sample.all) == [])
    #expect(violations(free(limits.items + 1), as: Sample.all) == ["free: too_many_items"])
  }

  @Test("come with what a text about them needs")
  func arguments() throws {
    func first(_ text: String) throws -> FieldViolation? {
      let error = #expect(throws: RequestError.self) { try wire(text, as: Sample.event) }
      guard case .invalid(let violations) = error else { return nil }
      return violations.first
    }
    #expect(try first(#"{"title":"elevenchars"}"#)?.arguments == ["maximum": "10"])
    #expect(try first(#"{"title":"a","share":101}"#)?.arguments == ["minimum": "0", "maximum": "100"])
    #expect(try first(#"{"title":"a","color":"x"}"#)?.arguments == ["allowed": "red, light_blue, green, infra_red"])
    #expect(try first(#"{"title":"a","color":"x"}"#)?.description == "color: must be one of: red, light_blue, green, infra_red")
    #expect(try first(#"{"title":5}"#)?.message == "must be a string")
  }
}
