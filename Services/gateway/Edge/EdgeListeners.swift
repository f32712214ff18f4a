import EventLoop
import HTTP
import Lifecycle
import Primitives
import Synchronization
import TLS
import Telemetry

/// The gateway's HTTPS listeners, one on each loop.
final class EdgeListeners: Sendable {
  private struct State {
    var servers: [LoopBound<HTTPServer>] = []
    var reloader: LoopBound<CertificateReloader>?
    var address: SocketAddress?
  }

  private let state = Mutex(State())

  var address: SocketAddress? { state.withLock { $0.address } }

  /// What browsers see has a certificate of its own, and still takes TLS 1.2.
  static func tlsConfiguration(_ directory: String) -> TLSConfiguration {
    TLSConfiguration(
      certificateFile: "\(directory)/https.pem", keyFile: "\(directory)/https.key", peer: .anonymous, minimumVersion: .tls12,
      protocols: ["h2", "http/1.1"])
  }

  func open(
    _ endpoint: Endpoint, loops: [EventLoop], tls: TLSContext, bodySize: Int, handler: EdgeHandler, metrics: EdgeMetrics,
    log: Log
  ) async throws {
    guard var address = try await Resolver.resolve(endpoint, on: loops[0]).first else {
      throw ResolveError(host: endpoint.description, reason: "it has no address")
    }
    for loop in loops {
      let wanted = address
      let server = try await loop.run {
        let observer = EdgeObserver(metrics: metrics, log: log)
        let server = try HTTPServer(
          loop: loop, address: wanted, tls: tls, options: Self.options(bodySize: bodySize), observer: observer, handler: handler)
        return LoopBound(server, on: loop)
      }
      address = try await loop.run { server.value.address }
      state.withLock { $0.servers.append(server) }
    }
    let opened = address
    state.withLock { $0.address = opened }
    try await loops[0].run {
      let reloader = CertificateReloader([tls], loop: loops[0]) { _, result in
        switch result {
        case .success: log.notice("certificate reloaded", ["role": "https"])
        case .failure(let error): log.error("certificate not reloaded", ["error": "\(error)"])
        }
      }
      let bound = LoopBound(reloader, on: loops[0])
      self.state.withLock { $0.reloader = bound }
    }
    log.notice("listening", ["https": "\(opened)"])
  }

  private static func options(bodySize: Int) -> HTTPServerOptions {
    var options = HTTPServerOptions()
    options.bodySize = bodySize
    options.constantFields = SecurityHeaders.fields
    return options
  }

  func close() {
    for server in state.withLock({ $0.servers }) { server.loop.execute { server.value.close() } }
  }

  func drain() async {
    let servers = state.withLock { $0.servers }
    await withDiscardingTaskGroup { group in
      for server in servers { group.addTask { _ = try? await server.loop.run { await server.value.drain() } } }
    }
  }
}
