import Testing

@testable import RPC

@Suite("grpc-timeout") struct TimeoutTextTests {
  @Test(
    "is written with at most eight digits",
    arguments: [
      (Duration.nanoseconds(1), "1n"), (.milliseconds(50), "50000000n"), (.seconds(1), "1000000u"), (.seconds(120), "120000m"),
      (.seconds(100_000), "100000S"), (.seconds(200_000_000), "3333333M"), (.zero, "1n"), (.seconds(-5), "1n"),
    ]) func encodes(_ duration: Duration, _ text: String)
  {
    let written = TimeoutText.encode(duration)
    #expect(written.utf8.count <= 9)
    if text.hasSuffix("n") || text.hasSuffix("u") { #expect(written == text) }
    #expect(TimeoutText.decode(written) != nil)
  }

  @Test("is read back a little shorter at most", arguments: [1, 999, 12_345_678, 123_456_789_012, Int64.max / 2])
  func roundTrip(_ nanoseconds: Int64) throws {
    let duration = Duration.nanoseconds(nanoseconds)
    let read = try #require(TimeoutText.decode(TimeoutText.encode(duration)))
    #expect(read <= duration)
    #expect(read >= duration * 0.99)
  }

  @Test(
    "has six units",
    arguments: [
      ("5n", Duration.nanoseconds(5)), ("5u", .microseconds(5)), ("5m", .milliseconds(5)), ("5S", .seconds(5)),
      ("5M", .seconds(300)),
      ("5H", .seconds(18_000)), ("99999999H", .seconds(359_999_996_400)),
    ]) func decodes(_ text: String, _ duration: Duration)
  { #expect(TimeoutText.decode(text) == duration) }

  @Test("is nothing else", arguments: ["", "5", "n", "-5n", "+5n", "5 n", "5s", "123456789n", "5.5S", "٥n", "5nn"])
  func refuses(_ text: String) { #expect(TimeoutText.decode(text) == nil) }
}
