import EventLoop
import HTTP
import Lifecycle
import SchedulerService
import TestSupport

@testable import GatewayService

/// A gateway with a scheduler behind it, which serves the examples; every other service is away.
struct Edge: @unchecked Sendable {
  // Sendable: used on its loop's thread alone.
  let loop: EventLoop
  let gateway: RunningService<GatewayApp>
  let scheduler: RunningService<SchedulerApp>
  let client: HTTP2Client

  func request(
    _ method: StaticString, _ target: String, _ fields: HTTPFields = [:], json: String? = nil
  ) async throws -> HTTPAnswer {
    var fields = fields
    if json != nil, !fields.contains("content-type") { fields.append("content-type", "application/json") }
    return try await client.request(method, target, fields, body: Array((json ?? "").utf8))
  }

  func connect() async throws -> HTTP2Client {
    guard let address = gateway.app.address else { throw ConnectionFailed(end: .closed) }
    return try await .connect(to: address, on: loop, tls: TestAuthority.shared.browser())
  }
}

func withGateway(_ body: @escaping @Sendable (Edge) async throws -> Void) async throws {
  try await withLoop { loop in
    let web = try TemporaryDirectory()
    try web.write("index.html", "<!doctype html><title>uHub</title>")
    try web.write("app.css", "body { margin: 0 }")
    let scheduler = try await startService(SchedulerApp.self, on: [loop], ["UHUB_EXAMPLES": "true"])
    let gateway = try await startService(
      GatewayApp.self, on: [loop],
      [
        "UHUB_EXAMPLES": "true", "UHUB_HTTPS_LISTEN": "127.0.0.1:0", "UHUB_WEB_ROOT": web.path,
        "UHUB_PEERS": "scheduler=\(scheduler.rpcAddress)", "UHUB_DRAIN_DEADLINE": "1s",
      ])
    guard let address = gateway.app.address else { throw ConnectionFailed(end: .closed) }
    let client = try await HTTP2Client.connect(to: address, on: loop, tls: TestAuthority.shared.browser())
    try await body(Edge(loop: loop, gateway: gateway, scheduler: scheduler, client: client))
    client.close()
    _ = await gateway.drain()
    _ = await scheduler.drain()
  }
}
