import Primitives
import Testing

@Suite("An endpoint") struct EndpointTests {
  @Test(
    "is written as it is read",
    arguments: ["127.0.0.1:7101", "scheduler:0", "[::1]:80", "unix:/run/uhub/a.sock", "0.0.0.0:65535"])
  func reads(_ text: String) throws {
    #expect(try Endpoint(text).description == text)
  }

  @Test(
    "rejects anything else",
    arguments: [
      "", "7101", ":80", "a:", "a:65536", "a:-1", "a:+1", "::1:80", "[::1]", "[::g]:80", "a b:80", "a/b:80", "unix:",
      "unix:relative",
      "unix:/ends/", "unix:/" + String(repeating: "x", count: 120), "é:80",
    ])
  func rejects(_ text: String) {
    #expect(throws: InvalidInput.self) { try Endpoint(text) }
  }
}

@Suite("A base URL") struct BaseURLTests {
  @Test(
    "is normalised",
    arguments: [
      ("HTTP://a", "http://a"), ("https://a:443/", "https://a"), ("http://a:8080/x/y/", "http://a:8080/x/y"),
      ("http://[::1]:80", "http://[::1]"),
      ("http://[::1]", "http://[::1]"),
    ])
  func reads(_ text: String, _ normal: String) throws {
    #expect(try BaseURL(text).description == normal)
  }

  @Test(
    "rejects anything else",
    arguments: [
      "", "a", "//a", "ftp://a", "http:/a", "http://", "http:///x", "http://a:0", "http://a:b", "http://u:p@a", "http://a?b",
      "http://a#b", "http://a b",
    ])
  func rejects(_ text: String) {
    #expect(throws: InvalidInput.self) { try BaseURL(text) }
  }
}

@Suite("A duration as text") struct DurationTextTests {
  @Test(
    "is read",
    arguments: [
      ("250ms", .milliseconds(250)), ("30s", .seconds(30)), ("1h30m", .seconds(5400)), ("7d", .seconds(604_800)), ("0s", .zero),
    ] as [(String, Duration)])
  func reads(_ text: String, _ duration: Duration) throws {
    #expect(try DurationText.parse(text) == duration)
    #expect(DurationText.format(duration) == text)
  }

  @Test(
    "rejects anything else",
    arguments: ["", "5", "s", "-5s", "1.5s", "5 s", "1m1h", "1s1s", "5weeks", "99999999999999999999s", "9999999999d"])
  func rejects(_ text: String) {
    #expect(throws: InvalidInput.self) { try DurationText.parse(text) }
  }
}
