import Primitives
import Testing

@Suite("An instant as text") struct TimestampTextTests {
  @Test(
    "is read with any offset and up to nine digits of fraction",
    arguments: [
      ("1970-01-01T00:00:00Z", Int64(0), Int32(0)),
      ("2026-03-01T09:30:00.25+01:00", 1_772_353_800, 250_000_000),
      ("2026-03-01t08:30:00.250000001z", 1_772_353_800, 250_000_001),
      ("2026-02-28T20:30:00.1-12:00", 1_772_353_800, 100_000_000),
      ("1969-12-31T23:59:59.5Z", -1, 500_000_000),
      ("2024-02-29T00:00:00Z", 1_709_164_800, 0),
      ("2000-02-29T12:00:00-00:00", 951_825_600, 0),
      ("0001-01-01T00:00:00Z", -62_135_596_800, 0),
      ("9999-12-31T23:59:59.999999999Z", 253_402_300_799, 999_999_999),
    ])
  func reads(_ text: String, _ seconds: Int64, _ nanos: Int32) throws {
    #expect(try Timestamp(rfc3339: text) == Timestamp(seconds: seconds, nanos: nanos))
  }

  @Test(
    "is refused when it is not one",
    arguments: [
      "", "2026", "2026-03-01", "2026-03-01 09:30:00Z", "2026-03-01T09:30:00", "2026-03-01T09:30Z", "2026-3-1T09:30:00Z",
      "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2026-04-31T00:00:00Z",
      "2026-01-00T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z", "2016-12-31T23:59:60Z", "2026-01-01T00:00:00.Z",
      "2026-01-01T00:00:00.1234567890Z", "2026-01-01T00:00:00+24:00", "2026-01-01T00:00:00+01", "2026-01-01T00:00:00+0100",
      "2026-01-01T00:00:00Zx", "0000-01-01T00:00:00Z", "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01",
      "+2026-01-01T00:00:00Z", "２026-01-01T00:00:00Z",
    ])
  func refuses(_ text: String) {
    #expect(throws: InvalidInput.self) { try Timestamp(rfc3339: text) }
  }

  @Test(
    "ends in Z, with no more digits than it needs in threes",
    arguments: [
      (Timestamp(), "1970-01-01T00:00:00Z"),
      (Timestamp(seconds: 1_772_353_800, nanos: 250_000_000), "2026-03-01T08:30:00.250Z"),
      (Timestamp(seconds: 1_772_353_800, nanos: 1_000), "2026-03-01T08:30:00.000001Z"),
      (Timestamp(seconds: -1, nanos: 1), "1969-12-31T23:59:59.000000001Z"),
      (Timestamp.earliest, "0001-01-01T00:00:00Z"),
      (Timestamp.latest, "9999-12-31T23:59:59.999999999Z"),
    ])
  func writes(_ timestamp: Timestamp, _ text: String) {
    #expect(timestamp.rfc3339 == text)
    var buffer = ByteBuffer(capacity: 16)
    timestamp.appendRFC3339(to: &buffer)
    #expect(String(buffer.readable) == text)
  }

  @Test("comes back the same from every day of eight centuries") func everyDay() throws {
    for day in stride(from: -200_000, to: 100_000, by: 1) {
      let timestamp = Timestamp(seconds: Int64(day) * 86_400 + 3_661)
      #expect(try Timestamp(rfc3339: timestamp.rfc3339) == timestamp)
    }
  }

  @Test("never traps on seconds that no calendar has") func extremes() {
    #expect(Timestamp(seconds: .max, nanos: .max).rfc3339 == "9999-12-31T23:59:59.999999999Z")
    #expect(Timestamp(seconds: .min, nanos: .min).rfc3339 == "0001-01-01T00:00:00Z")
  }
}
