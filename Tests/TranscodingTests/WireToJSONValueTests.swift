import Protobuf
import Testing
import Transcoding

@Suite("A value as JSON")
struct WireToJSONValueTests {
  @Test(
    "writes integers as integers, up to what JavaScript holds",
    arguments: [
      0, 1, -1, 9, 10, 99, 100, 101, 999, 1000, 9999, 10_000, 123_456_789, 9_007_199_254_740_991, -9_007_199_254_740_991,
    ] as [Int64])
  func integers(_ value: Int64) throws {
    #expect(try json(bytes { $0.int64(22, value) }, as: Sample.all).contains("\"maybe_int64\":\(value),"))
  }

  @Test("refuses integers beyond", arguments: [9_007_199_254_740_992, -9_007_199_254_740_992, .max, .min] as [Int64])
  func unsafeIntegers(_ value: Int64) {
    #expect(refusal(bytes { $0.int64(3, value) }, as: Sample.all) == .unsafeInteger)
    #expect(refusal(bytes { $0.sint64(6, value) }, as: Sample.all) == .unsafeInteger)
    #expect(refusal(bytes { $0.sfixed64(9, value) }, as: Sample.all) == .unsafeInteger)
  }

  @Test("writes small integers of every type at their ends")
  func ends() throws {
    let wire = bytes { writer in
      writer.int32(2, .min)
      writer.uint32(4, .max)
      writer.sint32(5, .min)
      writer.fixed32(7, .max)
      writer.sfixed32(8, .min)
    }
    let text = try json(wire, as: Sample.all)
    #expect(text.contains("\"int32\":-2147483648,\"int64\":0,\"uint32\":4294967295,\"sint32\":-2147483648"))
    #expect(text.contains("\"fixed32\":4294967295,\"sfixed32\":-2147483648"))
  }

  @Test(
    "writes doubles with as few digits as read back the same",
    arguments: [
      (0.1, "0.1"), (1, "1"), (-2, "-2"), (1e15, "1000000000000000"), (1e21, "1e+21"), (.leastNonzeroMagnitude, "5e-324"),
      (-0.0, "-0"),
      (1.7976931348623157e308, "1.7976931348623157e+308"), (123.456, "123.456"), (1e16, "1e+16"),
    ])
  func doubles(_ value: Double, _ text: String) throws {
    let all = try json(bytes { $0.double(23, value) }, as: Sample.all)
    #expect(all.contains("\"maybe_double\":\(text),"))
    try JSONSyntax.check(Array(all.utf8))
  }

  @Test("refuses numbers that are none", arguments: [Double.nan, .infinity, -.infinity])
  func notFinite(_ value: Double) {
    #expect(refusal(bytes { $0.double(11, value) }, as: Sample.all) == .notFinite)
    #expect(refusal(bytes { $0.float(10, Float(value)) }, as: Sample.all) == .notFinite)
  }

  @Test("escapes what JSON cannot hold, and nothing else")
  func escapes() throws {
    let text = "a\"b\\c/d\u{8}\t\n\u{c}\r\u{1}\u{1f}\u{7f}é€𝄞\u{2028}<"
    let expected = #"a\"b\\c/d\b\t\n\f\r\u0001\u001f"# + "\u{7f}é€𝄞\u{2028}<"
    #expect(try json(bytes { $0.string(2, text) }, as: Sample.line) == "{\"number\":0,\"text\":\"\(expected)\"}")
  }

  @Test("finds what needs an escape at every position", arguments: 0..<40)
  func positions(_ position: Int) throws {
    let before = String(repeating: "x", count: position)
    for (raw, escaped) in [("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n"), ("é", "é"), ("𝄞", "𝄞"), ("\u{1}", "\\u0001")] {
      for tail in ["", "yyyyyyyyyyy", raw] {
        let text = try json(bytes { $0.string(2, before + raw + tail) }, as: Sample.line)
        #expect(text == "{\"number\":0,\"text\":\"\(before)\(escaped)\(tail == raw ? escaped : tail)\"}")
      }
    }
  }

  @Test(
    "writes bytes as base64",
    arguments: [([], ""), ([0], "AA=="), ([0, 1], "AAE="), ([255, 254, 253], "//79"), ([1, 2, 3, 4], "AQIDBA==")]
      as [([UInt8], String)])
  func base64(_ value: [UInt8], _ text: String) throws {
    #expect(try json(bytes { $0.bytes(13, value) }, as: Sample.all).contains("\"bytes\":\"\(text)\","))
  }

  @Test(
    "writes times in UTC",
    arguments: [
      (0, 0, "1970-01-01T00:00:00Z"), (1_772_357_400, 250_000_000, "2026-03-01T09:30:00.250Z"),
      (-1, 1000, "1969-12-31T23:59:59.000001Z"),
      (-62_135_596_800, 0, "0001-01-01T00:00:00Z"), (253_402_300_799, 999_999_999, "9999-12-31T23:59:59.999999999Z"),
      (951_782_400, 0, "2000-02-29T00:00:00Z"), (4_107_542_400, 0, "2100-03-01T00:00:00Z"),
    ] as [(Int64, Int32, String)])
  func times(_ seconds: Int64, _ nanos: Int32, _ text: String) throws {
    let wire = bytes { writer in
      let start = writer.open(61)
      writer.int64(1, seconds)
      writer.int32(2, nanos)
      writer.close(start)
    }
    #expect(try json(wire, as: Sample.all).contains("\"at\":\"\(text)\","))
  }

  @Test(
    "refuses times that no calendar has",
    arguments: [
      (-62_135_596_801, 0), (253_402_300_800, 0), (0, -1), (0, 1_000_000_000), (.max, 0), (.min, 0),
    ] as [(Int64, Int32)])
  func noTimes(_ seconds: Int64, _ nanos: Int32) {
    let wire = bytes { writer in
      let start = writer.open(61)
      writer.int64(1, seconds)
      writer.int32(2, nanos)
      writer.close(start)
    }
    #expect(refusal(wire, as: Sample.all) == .invalidTimestamp)
  }

  @Test(
    "writes durations in seconds",
    arguments: [
      (0, 0, "0s"), (1, 500_000_000, "1.500s"), (-1, -500_000_000, "-1.500s"), (0, -1, "-0.000000001s"),
      (315_576_000_000, 0, "315576000000s"),
    ] as [(Int64, Int32, String)])
  func durations(_ seconds: Int64, _ nanos: Int32, _ text: String) throws {
    let wire = bytes { writer in
      let start = writer.open(62)
      writer.int64(1, seconds)
      writer.int32(2, nanos)
      writer.close(start)
    }
    #expect(try json(wire, as: Sample.all).contains("\"took\":\"\(text)\","))
  }

  @Test("writes field masks, free-form values and nothing in their own forms")
  func wellKnown() throws {
    let free: Struct = ["a": .list([.number(1.5), .null, .bool(true), .structure(["b": .string("c")])]), "": .structure([:])]
    let wire = bytes { writer in
      writer.message(63, FieldMask(["title", "details.note"]))
      writer.message(64, free)
      writer.message(65, Value.null)
      writer.message(66, [Value.string("x"), .list([])] as ListValue)
      writer.message(67, Empty())
    }
    let text = try json(wire, as: Sample.all)
    #expect(text.contains("\"mask\":\"title,details.note\","))
    #expect(text.contains("\"free\":{\"\":{},\"a\":[1.5,null,true,{\"b\":\"c\"}]},"))
    #expect(text.contains("\"any\":null,\"list\":[\"x\",[]],\"nothing\":{}"))
  }
}
