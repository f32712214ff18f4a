import Contracts
import EventLoop
import Lifecycle
import RPC
import TestSupport
import Testing

@Suite("A running service", .timeLimit(.minutes(1))) struct RunningServiceTests {
  @Test("is ready once it has started, and says where it is") func starts() async throws {
    try await withLoop { loop in
      let log = RecordedLog()
      let service = try await startService(TinyApp.self, on: [loop], log: log)
      #expect(service.host.readiness.takesWork)
      #expect(log.contains("\"\(service.rpcAddress)\""))
      _ = await service.drain()
    }
  }

  @Test("serves calls on every loop at one address") func loops() async throws {
    try await withLoops(3) { loops in
      let service = try await startService(TinyApp.self, on: loops)
      service.app.finish.open()
      for _ in 0..<8 {
        let client = try Mesh.client(at: service.rpcAddress, on: loops[0])
        let status = try await SchedulerV1.SchedulerClient(client).getStatus(.init())
        #expect(status.service == "scheduler")
        #expect(status.state == .ready)
        client.close()
      }
      let isComplete = await service.drain()
      #expect(isComplete)
    }
  }

  @Test("answers probes and Prometheus on its admin port") func admin() async throws {
    try await withLoop { loop in
      let service = try await startService(TinyApp.self, on: [loop])
      let client = try await HTTP1Client.connect(to: service.adminAddress, on: loop)
      let alive = try await client.request(.get, "/health")
      #expect(alive.status == 200)
      let ready = try await client.request(.get, "/ready")
      #expect(ready.status == 200)
      let metrics = try await client.request(.get, "/metrics")
      #expect(metrics.text.contains("process_start_time_seconds"))
      let other = try await client.request(.get, "/other")
      #expect(other.status == 404)
      let post = try await client.request(.post, "/health", body: [])
      #expect(post.status == 405)
      service.host.readiness.become(.draining)
      let draining = try await client.request(.get, "/ready")
      #expect(draining.status == 503)
      _ = await service.drain()
    }
  }

  @Test("answers the health protocol, and tells of changes") func health() async throws {
    try await withLoop { loop in
      let service = try await startService(TinyApp.self, on: [loop])
      let client = try Mesh.client(at: service.rpcAddress, on: loop)
      let health = GrpcHealthV1.HealthClient(client)
      var request = GrpcHealthV1.HealthCheckRequest()
      let whole = try await health.check(request)
      #expect(whole.status == .serving)
      request.service = "uhub.scheduler.v1.Scheduler"
      let known = try await health.check(request)
      #expect(known.status == .serving)
      request.service = "nothing"
      let unknown = request
      let error = try await #require(throws: RPCError.self) { try await health.check(unknown) }
      #expect(error.status == .notFound)
      let seen = try await health.watch(.init()) { replies in
        let first = try await replies.next()?.status
        service.host.readiness.become(.draining)
        return [first, try await replies.next()?.status]
      }
      #expect(seen == [.serving, .notServing])
      client.close()
      _ = await service.drain()
    }
  }

  @Test("lets a call finish when it is drained") func drains() async throws {
    try await withLoop { loop in
      let service = try await startService(TinyApp.self, on: [loop])
      let client = try Mesh.client(at: service.rpcAddress, on: loop)
      async let status = SchedulerV1.SchedulerClient(client).getStatus(.init())
      await service.app.began.wait()
      async let isComplete = service.drain()
      try await eventually(on: loop) { !service.host.readiness.takesWork }
      service.app.finish.open()
      let state = try await status.state
      #expect(state == .draining)
      let wasComplete = await isComplete
      #expect(wasComplete)
      client.close()
    }
  }

  @Test("cuts off what does not finish within its deadline, and says so") func deadline() async throws {
    try await withLoop { loop in
      let service = try await startService(TinyApp.self, on: [loop], ["UHUB_DRAIN_DEADLINE": "50ms"])
      let client = try Mesh.client(at: service.rpcAddress, on: loop)
      let call = Task(executorPreference: loop) { try await SchedulerV1.SchedulerClient(client).getStatus(.init()) }
      await service.app.began.wait()
      let isComplete = await service.drain()
      #expect(!isComplete)
      await #expect(throws: RPCError.self) { try await call.value }
      service.app.finish.open()
      client.close()
    }
  }

  @Test("logs whom it refuses") func refusals() async throws {
    try await withLoop { loop in
      let log = RecordedLog()
      let service = try await startService(TinyApp.self, on: [loop], log: log)
      let stranger = try await Wire.connect(to: service.rpcAddress, on: loop)
      stranger.write("GET / HTTP/1.1\r\n\r\n")
      try await eventually(on: loop) { log.contains("connection refused") }
      _ = await service.drain()
    }
  }
}
