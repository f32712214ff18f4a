import Primitives
import Telemetry
import Testing

/// The examples of the W3C's Trace Context and of its test suite.
@Suite("A trace context") struct TraceContextTests {
  static let sampled = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"

  @Test("is read from traceparent and written again") func roundTrip() throws {
    let context = try #require(TraceContext(traceparent: Self.sampled))
    #expect(context.traceID.description == "4bf92f3577b34da6a3ce929d0e0e4736")
    #expect(context.spanID.description == "00f067aa0ba902b7")
    #expect(context.isSampled)
    #expect(context.traceparent == Self.sampled)
  }

  @Test(
    "knows of the flags the sampled one",
    arguments: [("00", false), ("01", true), ("02", false), ("03", true), ("ff", true), ("fe", false)])
  func flags(_ flags: String, _ isSampled: Bool) throws {
    let context = try #require(TraceContext(traceparent: Self.sampled.dropLast(2) + flags))
    #expect(context.isSampled == isSampled)
    #expect(context.traceparent.hasSuffix(isSampled ? "-01" : "-00"))
  }

  @Test(
    "reads what it knows of later versions, and answers in its own",
    arguments: [
      "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-",
      "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-what-the-future-will-be-like",
      "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-09",
    ])
  func laterVersions(_ text: String) {
    #expect(TraceContext(traceparent: text)?.traceparent == Self.sampled)
  }

  @Test(
    "refuses what is malformed",
    arguments: [
      "", "00", sampled + "-", sampled + "-extra", sampled + " ", " " + sampled, String(sampled.dropLast()), sampled + "0",
      "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "0-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
      "000-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "0x-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
      ".0-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01.what",
      "00-00000000000000000000000000000000-00f067aa0ba902b7-01", "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
      "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01", "00-4bf92f3577b34da6a3ce929d0e0e4736-00F067AA0BA902B7-01",
      "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01", "00-4bf92f3577b34da6a3ce929d0e0e47360-00f067aa0ba902b7-01",
      "00-4bf92f3577b34da6a3ce929d0e0e473.-00f067aa0ba902b7-01", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b-01",
      "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0x", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-1",
      "00_4bf92f3577b34da6a3ce929d0e0e4736_00f067aa0ba902b7_01", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0\u{0}",
    ])
  func malformed(_ text: String) {
    #expect(TraceContext(traceparent: text) == nil)
  }

  @Test("hands tracestate on as it came, to the children too") func state() {
    let context = TraceContext(traceparent: Self.sampled, tracestate: "rojo=00f067aa0ba902b7,congo=t61rcWkgMzE")
    #expect(context?.state == "rojo=00f067aa0ba902b7,congo=t61rcWkgMzE")
    #expect(context?.child().state == context?.state)
  }

  @Test(
    "drops a tracestate that is too long or would break a header, and keeps the trace",
    arguments: ["", String(repeating: "a", count: 513), "a=1\r\nx: y", "a=é"])
  func badState(_ state: String) throws {
    let context = try #require(TraceContext(traceparent: Self.sampled, tracestate: state))
    #expect(context.state == nil)
  }

  @Test("has ids that are never the same") func randomness() async {
    let ids = await withTaskGroup(of: [TraceID].self) { group in
      for _ in 0..<4 { group.addTask { (0..<5000).map { _ in .random() } } }
      return await group.reduce(into: Set<TraceID>()) { $0.formUnion($1) }
    }
    #expect(ids.count == 20_000)
    let ones = ids.reduce(0) { $0 + $1.high.nonzeroBitCount + $1.low.nonzeroBitCount }
    #expect((0.49...0.51).contains(Double(ones) / Double(20_000 * 128)))
  }
}
