import Primitives
import Telemetry
import Testing

@Suite("A tracer") struct TracerTests {
  struct Failure: Error, CustomStringConvertible { var description: String { "it failed" } }

  let recorded = RecordedSpans()

  @Test("nests spans in the task that does the work") func nesting() async throws {
    let tracer = Tracer(exporter: recorded)
    await tracer.withSpan("outer", kind: .server, parent: nil) { outer in
      #expect(TraceContext.current == outer.context)
      await tracer.withSpan("inner") { inner in
        inner.add(["run": 7])
        inner.set(.ok)
        #expect(inner.context.traceID == outer.context.traceID)
      }
    }
    let (inner, outer) = (try #require(recorded.spans.first), try #require(recorded.spans.last))
    #expect(recorded.spans.map(\.name) == ["inner", "outer"])
    #expect(inner.parent == outer.context.spanID)
    #expect(inner.status == .ok)
    #expect(inner.attributes.all.first?.value == .int(7))
    #expect(outer.parent == nil)
    #expect(outer.end >= outer.start)
    #expect(TraceContext.current == nil)
  }

  @Test("records the error that ended a span") func errors() async {
    let tracer = Tracer(exporter: recorded)
    await #expect(throws: Failure.self) { try await tracer.withSpan("work") { _ in throw Failure() } }
    #expect(recorded.spans.map(\.status) == [.error("it failed")])
  }

  @Test("continues a trace that came from elsewhere as it was decided there", arguments: [true, false])
  func parent(isSampled: Bool) {
    let tracer = Tracer(exporter: recorded, ratio: isSampled ? 0 : 1)
    let parent = TraceContext.root(isSampled: isSampled)
    let span = tracer.start("work", parent: parent)
    span.finish()
    span.finish()
    #expect(span.context.traceID == parent.traceID)
    #expect(span.isRecorded == isSampled)
    #expect(recorded.spans.count == (isSampled ? 1 : 0))
    #expect(recorded.spans.allSatisfy { $0.parent == parent.spanID })
  }

  @Test("records the share of traces that it is told", arguments: [0, 0.25, 1]) func ratio(_ ratio: Double) {
    let tracer = Tracer(exporter: recorded, ratio: ratio)
    for _ in 0..<4000 { tracer.start("work", parent: nil).finish() }
    #expect(abs(Double(recorded.spans.count) / 4000 - ratio) < 0.05)
  }

  @Test("gives ids and computes nothing when nobody records") func off() {
    func never() -> String {
      Issue.record("computed in vain")
      return ""
    }
    let span = Tracer().start(never(), parent: nil, ["a": never()])
    span.add(["b": never()])
    span.set(.error(never()))
    span.finish()
    #expect(!span.isRecorded)
    #expect(!span.context.isSampled)
  }
}
