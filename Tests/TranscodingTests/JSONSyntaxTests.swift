import Testing
import Transcoding

@Suite("The syntax of JSON")
struct JSONSyntaxTests {
  @Test(
    "is decided as the test suite of all parsers decides it", .enabled(if: Fixtures.haveJSON, "the shared fixtures are absent"))
  func corpus() {
    let cases = Fixtures.json()
    #expect(cases.count > 150)
    for (name, bytes) in cases {
      let accepted = (try? JSONSyntax.check(bytes)) != nil
      switch name.prefix(2) {
      case "y_": #expect(accepted, "\(name)")
      case "n_": #expect(!accepted, "\(name)")
      default: break
      }
    }
  }

  @Test(
    "is clear for the cases on which parsers differ in meaning", .enabled(if: Fixtures.haveJSON, "the shared fixtures are absent")
  )
  func transformations() throws {
    for (name, bytes) in try Fixtures.transformations() {
      let isBroken = name.contains("invalid_codepoint")
      #expect(((try? JSONSyntax.check(bytes)) == nil) == isBroken, "\(name)")
    }
  }

  @Test(
    "refuses",
    arguments: [
      "", " ", "\u{feff}{}", "{\"a\":1,}", "[1,]", "01", "-", "1.", "1.e5", ".5", "+1", "1e", "0x10", "NaN", "nul", "tru", "'a'",
      "\"\\x\"", "\"\\u12\"", "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\u0041\"", "\"a", "\"\n\"", "[1 2]", "{\"a\" 1}", "{a:1}",
      "1 2",
      "[", "{", "{\"a\"", "{\"a\":", "]", "/**/1", "\"\t\"", "\"\\", "\"\\u", "1e+", "-a", "[1,,2]",
    ])
  func refuses(_ text: String) {
    #expect(throws: JSONSyntaxError.self) { try JSONSyntax.check(Array(text.utf8)) }
  }

  @Test(
    "refuses what is not UTF-8",
    arguments: [
      [0x22, 0xff, 0x22], [0x22, 0xc0, 0x80, 0x22], [0x22, 0xed, 0xa0, 0x80, 0x22], [0x22, 0xf4, 0x90, 0x80, 0x80, 0x22],
      [0x22, 0xe2, 0x82, 0x22], [0x22, 0xc3], [0x22, 0xf0, 0x80, 0x80, 0x80, 0x22], [0x22, 0x80, 0x22],
    ] as [[UInt8]])
  func refusesBrokenUTF8(_ bytes: [UInt8]) {
    #expect(throws: JSONSyntaxError.self) { try JSONSyntax.check(bytes) }
  }

  @Test(
    "accepts",
    arguments: [
      "0", "-0", "1.5e-3", " {\"a\" : [ ] } ", "\"\\ud834\\udd1e\"", "\"é€𝄞\"", "\"\\u0000\"", "[[],{}]", "1e400", "\"\u{7f}\"",
      "{\"a\":1,\"a\":2}",
    ])
  func accepts(_ text: String) throws {
    try JSONSyntax.check(Array(text.utf8))
  }

  @Test("is limited in depth, without recursion")
  func depth() throws {
    func nested(_ depth: Int) -> [UInt8] { [UInt8](repeating: 0x5b, count: depth) + [UInt8](repeating: 0x5d, count: depth) }
    try JSONSyntax.check(nested(128))
    #expect(throws: JSONSyntaxError.self) { try JSONSyntax.check(nested(129)) }
    #expect(throws: JSONSyntaxError.self) { try JSONSyntax.check(nested(100_000)) }
    #expect(throws: JSONSyntaxError.self) { try JSONSyntax.check([UInt8](repeating: 0x5b, count: 100_000)) }
  }

  @Test("tells where it is broken")
  func place() {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONSyntax.check(Array("{\n  \"a\": tru\n}".utf8)) }
    #expect(error?.line == 2)
    #expect(error?.column == 11)
    #expect(error?.fault == .unexpectedCharacter)
  }
}
