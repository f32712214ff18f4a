import Primitives
import Telemetry
import Testing

@Suite("The metrics of a process") struct MetricsTests {
  let registry = MetricRegistry()

  func text(_ format: ExpositionFormat = .prometheus) -> String {
    var buffer = ByteBuffer()
    registry.write(format, to: &buffer)
    return String(buffer.readable)
  }

  @Test("are written as Prometheus reads them") func exposition() throws {
    let requests = try registry.counters("http_requests_total", "Requests\nserved \\ \"all\".", labels: ["method", "code"])
    requests["GET", "200"].increment(by: 3)
    requests["GET", "200"].increment(by: -1)
    requests["A\"\\\n", "500"].increment()
    let open = try registry.gauge("open_connections", "Open.")
    open.set(2.5)
    open.increment()
    open.decrement()
    open.add(-1)
    let latency = try registry.histogram("latency_seconds", "Latency.", bounds: [0.1, 1])
    latency.observe(0.1)
    latency.observe(Duration.milliseconds(500))
    latency.observe(7.4)
    try registry.callback("queue_length", "Waiting.") { .infinity }
    #expect(
      text() == #"""
        # HELP http_requests_total Requests\nserved \\ "all".
        # TYPE http_requests_total counter
        http_requests_total{method="A\"\\\n",code="500"} 1
        http_requests_total{method="GET",code="200"} 3
        # HELP open_connections Open.
        # TYPE open_connections gauge
        open_connections 1.5
        # HELP latency_seconds Latency.
        # TYPE latency_seconds histogram
        latency_seconds_bucket{le="0.1"} 1
        latency_seconds_bucket{le="1"} 2
        latency_seconds_bucket{le="+Inf"} 3
        latency_seconds_sum 8
        latency_seconds_count 3
        # HELP queue_length Waiting.
        # TYPE queue_length gauge
        queue_length +Inf

        """#)
  }

  @Test("are written as OpenMetrics to whoever asks for it") func openMetrics() throws {
    try registry.counter("runs_total", "Runs \"all\".").increment()
    let format = ExpositionFormat(accept: "application/openmetrics-text;version=1.0.0,text/plain;q=0.5")
    #expect(text(format) == "# HELP runs Runs \\\"all\\\".\n# TYPE runs counter\nruns_total 1\n# EOF\n")
    #expect(ExpositionFormat(accept: "*/*").contentType.description == "text/plain; version=0.0.4; charset=utf-8")
  }

  @Test("with labels and buckets have both") func labelledHistogram() throws {
    try registry.histograms("t_seconds", "T.", labels: ["m"], bounds: [1])["a"].observe(2.0)
    #expect(text().contains("t_seconds_bucket{m=\"a\",le=\"+Inf\"} 1\nt_seconds_sum{m=\"a\"} 2\nt_seconds_count{m=\"a\"} 1\n"))
  }

  @Test("have names that Prometheus takes", arguments: ["", "1a_total", "a-b_total", "a b_total", "é_total", "a", "_total"])
  func names(_ name: String) {
    #expect(throws: MetricError.invalidName(name)) { try registry.counter(name, "") }
  }

  @Test("keep _total for counters") func totals() {
    #expect(throws: MetricError.invalidName("a_total")) { try registry.gauge("a_total", "") }
  }

  @Test("have labels that Prometheus takes", arguments: ["", "a:b", "__a", "le", "twice"])
  func labels(_ label: String) {
    #expect(throws: MetricError.invalidLabel(label, metric: "a")) { try registry.histograms("a", "", labels: ["twice", label]) }
  }

  @Test("have ascending bounds", arguments: [[1, 1], [2, 1], [1, .infinity], [.nan]] as [[Double]])
  func bounds(_ bounds: [Double]) {
    #expect(throws: MetricError.invalidBounds(metric: "a")) { try registry.histogram("a", "", bounds: bounds) }
  }

  @Test("are registered once, with all the names that they use") func duplicates() throws {
    _ = try registry.histogram("a", "")
    #expect(throws: MetricError.duplicate("a")) { try registry.gauge("a", "") }
    #expect(throws: MetricError.duplicate("a_count")) { try registry.gauge("a_count", "") }
    _ = try registry.gauge("b_bucket", "")
    #expect(throws: MetricError.duplicate("b")) { try registry.histogram("b", "") }
  }

  @Test("put what is beyond the limit of children into one") func cardinality() throws {
    let peers = try registry.counters("peers_total", "Peers.", labels: ["peer"], limit: 3)
    for peer in 0..<100 { peers["\(peer)"].increment() }
    #expect(peers["0"].value == 1)
    #expect(peers["other"].value == 97)
    #expect(peers["anything"] === peers["other"])
    #expect(text().split(separator: "\n").count == 6)
  }

  @Test("lose nothing when many threads count") func concurrency() async throws {
    let counter = try registry.counter("a_total", "")
    let family = try registry.counters("b_total", "", labels: ["x"])
    let gauge = try registry.gauge("c", "")
    let histogram = try registry.histogram("d", "", bounds: [1, 2, 3])
    await withTaskGroup(of: Void.self) { group in
      for worker in 0..<8 {
        group.addTask {
          for n in 0..<20_000 {
            counter.increment()
            gauge.add(0.5)
            histogram.observe(Double(n % 4) + 0.5)
            if n % 10 == 0 { family["\(worker % 2)"].increment() }
          }
        }
      }
    }
    #expect(counter.value == 160_000)
    #expect(gauge.value == 80_000)
    #expect(histogram.count == 160_000)
    #expect(histogram.sum == 320_000)
    #expect(family["0"].value + family["1"].value == 16_000)
  }

  @Test("show the process itself") func process() throws {
    try ProcessMetrics.register(in: registry)
    let samples = Dictionary(
      uniqueKeysWithValues: text().split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
        let parts = line.split(separator: " ")
        return (String(parts[0]), Double(parts[1]) ?? -1)
      })
    #expect(samples["process_cpu_seconds_total", default: 0] > 0)
    #expect(samples["process_resident_memory_bytes", default: 0] > 1_000_000)
    #expect(samples["process_virtual_memory_bytes", default: 0] >= samples["process_resident_memory_bytes", default: 0])
    #expect(samples["process_open_fds", default: 0] >= 3)
    #expect(samples["process_max_fds", default: 0] >= samples["process_open_fds", default: 0])
    #expect(samples["process_threads", default: 0] >= 1)
    let now = Double(systemTime().seconds)
    #expect((now - 86_400...now + 1).contains(samples["process_start_time_seconds", default: 0]))
  }
}
