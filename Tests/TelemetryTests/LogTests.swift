import Foundation
import Primitives
import Telemetry
import Testing

@Suite("A line of the log") struct LogTests {
  struct RunID: RawRepresentable, FieldValueConvertible { let rawValue: Int64 }
  struct Refused: Error, CustomStringConvertible { var description: String { "refused by peer" } }

  let recorded = RecordedLines()

  @Test("is one JSON object with the values in their order") func json() {
    let log = recorded.log().with(["peer": "10.0.0.7"])
    let run = RunID(rawValue: 42)
    log.notice(
      "run claimed", ["run": run, "took": Duration.milliseconds(1500), "again": false, "load": 0.25, "why": .error(Refused())])
    #expect(
      recorded.lines == [
        #"{"time":"2026-03-01T09:30:00.007Z","level":"notice","service":"scheduler","message":"run claimed","peer":"10.0.0.7","run":42,"took":1.5,"again":false,"load":0.25,"why":"refused by peer"}"#
          + "\n"
      ])
  }

  @Test("names the trace it belongs to") func trace() throws {
    let context = try #require(TraceContext(traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"))
    TraceContext.$current.withValue(context) { recorded.log().info("hello") }
    #expect(
      recorded.lines.first?.hasSuffix(
        #""message":"hello","trace_id":"0af7651916cd43dd8448eb211c80319c","span_id":"b7ad6b7169203331"}"# + "\n") == true)
  }

  @Test("escapes what would end it or command a terminal") func escaping() throws {
    recorded.log().info("text", ["a\"b": "q\" b\\ \n\r\t\u{0}\u{1B}[2J\u{7F}\u{9B}é\u{1F600}"])
    let line = try #require(recorded.lines.first)
    #expect(line.contains(##""a\"b":"q\" b\\ \n\r\t\u0000\u001b[2J\u007f\u009bé😀"}"##))
    let decoded = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(decoded["a\"b"] as? String == "q\" b\\ \n\r\t\u{0}\u{1B}[2J\u{7F}\u{9B}é\u{1F600}")
  }

  @Test("holds replacement characters for what is not UTF-8") func invalidUTF8() {
    recorded.log().info("text", ["bytes": FieldValue.text([0x61, 0xFF, 0x62])])
    #expect(recorded.lines.first?.contains("\"bytes\":\"a\u{FFFD}b\"") == true)
  }

  @Test("stays JSON whatever numbers it holds") func numbers() {
    recorded.log().info("n", ["a": Double.infinity, "b": Double.nan, "c": Int64.min, "d": UInt64.max])
    #expect(recorded.lines.first?.contains(#""a":"inf","b":"nan","c":-9223372036854775808,"d":"18446744073709551615"}"#) == true)
  }

  @Test("does not let a value pass for a field of its own") func reserved() {
    recorded.log().info("n", ["level": "error", "run": 1])
    #expect(recorded.lines.first?.contains(#""level":"info","#) == true)
    #expect(recorded.lines.first?.contains(#""level_":"error","run":1}"#) == true)
  }

  @Test("has each name once: the nearest value counts") func duplicates() {
    recorded.log().with(["run": 1, "peer": "a"]).with(["run": 2]).info("n", ["peer": "b"])
    #expect(recorded.lines.first?.contains(#""message":"n","run":2,"peer":"b"}"#) == true)
  }

  @Test("fits into a pipe at once and is still JSON", arguments: ["x", "\u{1}", "é", "😀"])
  func bounded(_ character: String) throws {
    let long = String(repeating: character, count: 10_000)
    recorded.log().info("long", ["a": long, "b": long, "c": long, "d": long, "e": long, "f": long])
    let line = try #require(recorded.lines.first)
    #expect(line.utf8.count <= 4096)
    let decoded = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(decoded["truncated"] as? Bool == true)
    #expect((decoded["a"] as? String)?.hasSuffix("…") == true)
  }

  @Test("is not written, nor its values computed, below the level") func level() {
    func never() -> Int {
      Issue.record("computed in vain")
      return 0
    }
    let log = recorded.log(level: .notice)
    log.debug("a", ["n": never()])
    log.info("b", ["n": never()])
    log.notice("c")
    log.error("d")
    #expect(recorded.lines.count == 2)
  }

  @Test("never holds a known secret") func redaction() {
    let redactor = Redactor()
    redactor.add(Secret("hunter22"))
    redactor.add(Secret("hunter22-longer"))
    redactor.add(Secret("short"))
    let log = recorded.log(redactor: redactor)
    log.info("n", ["a": "x hunter22 y hunter22-longer", "b": "hunter22hunter22", "c": "short hunter2"])
    #expect(
      recorded.lines.first?.contains(#""a":"x [redacted] y [redacted]","b":"[redacted][redacted]","c":"short hunter2"}"#) == true)
    redactor.remove(Secret("hunter22"))
    log.info("n", ["a": "hunter22"])
    #expect(recorded.lines.last?.contains(#""a":"hunter22"}"#) == true)
  }

  @Test("is thinned out when it floods, and says how many were left out") func rateLimit() {
    let log = recorded.log(repeatsPerSecond: 3)
    for _ in 0..<10 { log.warning("bad peer") }
    log.warning("another message")
    log.info("not limited")
    #expect(recorded.lines.count == 5)
    recorded.advance(seconds: 1)
    log.warning("bad peer")
    log.warning("bad peer")
    #expect(recorded.lines.count == 7)
    #expect(recorded.lines[5].hasSuffix(#""message":"bad peer","suppressed":7}"# + "\n"))
    #expect(!recorded.lines[6].contains("suppressed"))
  }

  @Test("is text for people, where they ask for it") func text() {
    recorded.log(format: .text).notice("run claimed", ["run": 7, "note": "a b", "peer": "x\n"])
    recorded.log(format: .text, colour: true).error("lost", ["run": 7])
    #expect(recorded.lines[0] == "09:30:00.007 NOTICE  scheduler  run claimed run=7 note=\"a b\" peer=x\\n\n")
    #expect(recorded.lines[1] == "09:30:00.007 \u{1B}[1;31mERROR  \u{1B}[0m scheduler  lost \u{1B}[2mrun=\u{1B}[0m7\n")
  }
}
