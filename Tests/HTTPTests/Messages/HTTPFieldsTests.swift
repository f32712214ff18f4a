import Testing

@testable import HTTP

@Suite("Fields")
struct HTTPFieldsTests {
  static let fields: HTTPFields = ["Accept": "a", "x": "1", "accept": "b, C", "empty": ""]

  @Test("are found by their lower-case name, all of them in order")
  func lookup() {
    #expect(Self.fields.first("accept") == "a")
    #expect(Self.fields.first(named: "x") == "1")
    #expect(Self.fields.first("empty") == "" && Self.fields.first("none") == nil && Self.fields.first("accep") == nil)
    #expect(Self.fields.values("accept") == ["a", "b, C"])
    #expect(Self.fields.joined("accept") == "a, b, C")
    #expect(Self.fields.lists("accept", "c") && !Self.fields.lists("accept", "d"))
    #expect(Self.fields.first("x", is: "1") && !Self.fields.first("x", is: "2"))
    #expect(Self.fields.count == 4)
    #expect(Self.fields.description == "accept: a\nx: 1\naccept: b, C\nempty: ")
  }

  @Test("can be replaced and removed")
  func changes() {
    var fields = Self.fields
    fields.set("accept", "z")
    #expect(fields == ["x": "1", "empty": "", "accept": "z"])
    fields.remove("empty")
    #expect(fields == ["x": "1", "accept": "z"])
  }

  @Test(
    "dates are written as HTTP has them",
    arguments: [
      (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
      (951_827_696, "Tue, 29 Feb 2000 12:34:56 GMT"),
      (4_102_444_799, "Thu, 31 Dec 2099 23:59:59 GMT"), (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
    ])
  func dates(_ seconds: Int, _ text: String) {
    #expect(String(decoding: HTTPDate.bytes(unixSeconds: seconds), as: UTF8.self) == text)
  }
}
