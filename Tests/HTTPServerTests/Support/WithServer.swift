import EventLoop
import HTTP
import TestSupport

/// A handler made of a closure.
struct Answering: HTTPHandler {
  let body: @Sendable (HTTPExchange) async -> Void

  init(_ body: @escaping @Sendable (HTTPExchange) async -> Void) { self.body = body }

  func handle(_ exchange: HTTPExchange) async { await body(exchange) }
}

/// Which version of HTTP a test speaks.
enum Version: Sendable, CaseIterable { case http1, http2 }

/// A server on a free port of this machine, with everything that a test asks of it.
struct Running: @unchecked Sendable {
  // Sendable: used on its loop's thread alone.
  let loop: EventLoop
  let server: HTTPServer

  func http1() async throws -> HTTP1Client {
    try await .connect(to: server.address, on: loop, tls: TestAuthority.shared.browser(["http/1.1"]))
  }

  func http2(_ limits: HTTP2Limits = HTTP2Limits()) async throws -> HTTP2Client {
    try await .connect(to: server.address, on: loop, tls: TestAuthority.shared.browser(), limits: limits)
  }

  func request(
    _ version: Version, _ method: StaticString, _ target: String, _ fields: HTTPFields = [:], body: [UInt8] = []
  ) async throws -> HTTPAnswer {
    switch version {
    case .http1:
      let client = try await http1()
      defer { client.wire.channel?.close() }
      return try await client.request(HTTPMethod("\(method)"), target, fields, body: body.isEmpty ? nil : body)
    case .http2:
      let client = try await http2()
      defer { client.close() }
      return try await client.request(method, target, fields, body: body)
    }
  }
}

func withServer(
  options: HTTPServerOptions = HTTPServerOptions(), _ handler: @escaping @Sendable (HTTPExchange) async -> Void,
  _ test: @escaping @Sendable (Running) async throws -> Void
) async throws {
  try await withLoop { loop in
    let server = try HTTPServer(
      loop: loop, address: .loopback, tls: TestAuthority.shared.httpsServer(), options: options, handler: Answering(handler))
    defer { server.close() }
    try await test(Running(loop: loop, server: server))
  }
}
