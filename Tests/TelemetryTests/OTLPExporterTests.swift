import Foundation
import Primitives
@testable import Telemetry
import Testing

@Suite("The OTLP exporter", .timeLimit(.minutes(1))) struct OTLPExporterTests {
  let recorded = RecordedLines()
  let registry = MetricRegistry()

  func makeExporter(port: UInt16, redactor: Redactor = Redactor(), _ change: (inout OTLPOptions) -> Void = { _ in }) throws
    -> OTLPExporter
  {
    var options = OTLPOptions(endpoint: try BaseURL("http://127.0.0.1:\(port)"))
    options.interval = .milliseconds(20)
    options.backoff = .milliseconds(1)
    change(&options)
    let resource = OTLPResource(service: "scheduler", version: "1.2.3")
    return try OTLPExporter(options, resource: resource, log: recorded.log(redactor: redactor), registry: registry)
  }

  func span(_ name: String = "work") throws -> FinishedSpan {
    FinishedSpan(
      context: try #require(TraceContext(traceparent: TraceContextTests.sampled, tracestate: "a=1")), parent: SpanID(bits: 0xAB),
      name: name, kind: .server, start: Timestamp(seconds: 1, nanos: 5), end: Timestamp(seconds: 2, nanos: 0),
      status: .error("lost s3cret-key"),
      attributes: ["run": 7, "ok": true, "load": 0.5, "peer": "a\"b"])
  }

  @Test("posts spans as OTLP JSON") func posts() async throws {
    let server = try TinyHTTPServer()
    defer { server.stop() }
    let redactor = Redactor()
    redactor.add(Secret("s3cret-key"))
    let exporter = try makeExporter(port: server.port, redactor: redactor)
    exporter.start()
    exporter.export(try span())
    let request = try #require(await server.requests.first { _ in true })
    #expect(request.head.hasPrefix("POST /v1/traces HTTP/1.1\r\n"))
    #expect(request.head.contains("Content-Type: application/json"))
    #expect(
      String(decoding: request.body, as: UTF8.self)
        == #"{"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"scheduler"}},{"key":"service.version","value":{"stringValue":"1.2.3"}}]},"scopeSpans":[{"scope":{"name":"uhub"},"spans":[{"traceId":"4bf92f3577b34da6a3ce929d0e0e4736","spanId":"00f067aa0ba902b7","parentSpanId":"00000000000000ab","traceState":"a=1","name":"work","kind":2,"startTimeUnixNano":"1000000005","endTimeUnixNano":"2000000000","attributes":[{"key":"run","value":{"intValue":"7"}},{"key":"ok","value":{"boolValue":true}},{"key":"load","value":{"doubleValue":0.5}},{"key":"peer","value":{"stringValue":"a\"b"}}],"status":{"code":2,"message":"lost [redacted]"}}]}]}]}"#
    )
    await exporter.shutdown(within: .seconds(10))
    #expect(exporter.exported.value == 1)
    #expect(exporter.dropped.value == 0)
  }

  @Test("sends what waits at the end, in batches") func flush() async throws {
    let server = try TinyHTTPServer()
    defer { server.stop() }
    let exporter = try makeExporter(port: server.port) {
      $0.interval = .seconds(3600)
      $0.batchSize = 100
    }
    exporter.start()
    for n in 0..<250 { exporter.export(try span("work \(n)")) }
    await exporter.shutdown(within: .seconds(10))
    #expect(exporter.exported.value == 250)
    exporter.export(try span())
    #expect(exporter.dropped.value == 1)
  }

  @Test("tries again when the collector is busy", arguments: [429, 503]) func retries(_ status: Int) async throws {
    let server = try TinyHTTPServer(statuses: [status, status, 200])
    defer { server.stop() }
    let exporter = try makeExporter(port: server.port)
    exporter.start()
    exporter.export(try span())
    var seen = 0
    for await _ in server.requests {
      seen += 1
      if seen == 3 { break }
    }
    await exporter.shutdown(within: .seconds(10))
    #expect(exporter.exported.value == 1)
  }

  @Test("drops what the collector refuses, without asking again") func refused() async throws {
    let server = try TinyHTTPServer(statuses: [400])
    defer { server.stop() }
    let exporter = try makeExporter(port: server.port)
    exporter.start()
    exporter.export(try span())
    await exporter.shutdown(within: .seconds(10))
    #expect(exporter.dropped.value == 1)
    #expect(recorded.lines.count == 1)
    #expect(
      recorded.lines.first?.contains(
        #""message":"spans refused","endpoint":"http://127.0.0.1:\#(server.port)","status":400,"spans":1}"#) == true)
  }

  @Test("drops and counts when the collector is down, and the end comes at once") func down() async throws {
    try await TinyHTTPServer.withDeadPort { port in
      let exporter = try makeExporter(port: port) {
        $0.capacity = 10
        $0.interval = .seconds(3600)
        $0.batchSize = 10
        $0.backoff = .seconds(3600)
      }
      exporter.start()
      for _ in 0..<1000 { exporter.export(try span()) }
      await exporter.shutdown(within: .seconds(30))
      #expect(exporter.exported.value == 0)
      #expect(exporter.dropped.value == 1000)
    }
  }

  @Test("does not wait for a collector that hangs beyond the deadline") func hangs() async throws {
    let server = try TinyHTTPServer(statuses: [])
    defer { server.stop() }
    let exporter = try makeExporter(port: server.port) { $0.requestTimeout = .seconds(3600) }
    exporter.start()
    exporter.export(try span())
    _ = await server.requests.first { _ in true }
    await exporter.shutdown(within: .milliseconds(50))
    #expect(exporter.dropped.value == 1)
  }

  @Test("that never started ends at once") func neverStarted() async throws {
    try await makeExporter(port: 1).shutdown(within: .seconds(3600))
  }
}
