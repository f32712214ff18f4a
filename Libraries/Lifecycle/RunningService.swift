import Contracts
import EventLoop
import HTTP
import Primitives
import RPC
import TLS
import Telemetry

/// A service that serves: started in order, drained in reverse.
package final class RunningService<App: ServiceApp>: Sendable {
  package let app: App
  package let host: ServiceHost
  private let servers: [LoopBound<RPCServer>]
  private let admin: LoopBound<HTTPServer>
  private let reloader: LoopBound<CertificateReloader>
  package let rpcAddress: SocketAddress
  package let adminAddress: SocketAddress

  /// Call it on the host's first loop.
  package init(_ configuration: App.Configuration, host: ServiceHost) async throws {
    self.host = host
    app = try await App(configuration, host: host)
    let health = HealthHandler(readiness: host.readiness, services: MethodTable(app.methods).services)
    let methods = app.methods + GrpcHealthV1.Health.methods(of: health)
    let interceptors = [try RPCMetrics(host.metrics, methods: methods, log: host.log)]
    let refusals = try RefusalLog(host.metrics, log: host.log)
    var address = try await Self.address(of: host.settings.rpcListen, on: host.loop)
    var servers: [LoopBound<RPCServer>] = []
    for loop in host.loops {
      let wanted = address
      let server = try await loop.run {
        LoopBound(
          try RPCServer(
            loop: loop, address: wanted, tls: host.serverTLS, methods: methods, interceptors: interceptors,
            tracer: host.tracer, observer: refusals),
          on: loop)
      }
      // With port 0 the other loops share what the first one was given.
      address = try await loop.run { server.value.address }
      servers.append(server)
    }
    self.servers = servers
    rpcAddress = address
    let adminWanted = try await Self.address(of: host.settings.adminListen, on: host.loop)
    let adminServer = try HTTPServer(
      loop: host.loop, address: adminWanted, tls: nil, handler: AdminHandler(readiness: host.readiness, metrics: host.metrics))
    admin = LoopBound(adminServer, on: host.loop)
    adminAddress = adminServer.address
    let log = host.log
    let watched = CertificateReloader([host.serverTLS, host.clientTLS], loop: host.loop) { context, result in
      switch result {
      case .success: log.notice("certificate reloaded", ["role": "\(context.role)"])
      case .failure(let error): log.error("certificate not reloaded", ["error": "\(error)"])
      }
    }
    reloader = LoopBound(watched, on: host.loop)
    try await app.start()
    host.readiness.become(.ready)
    host.log.notice("ready", ["rpc": "\(rpcAddress)", "admin": "\(adminAddress)", "version": "\(Version.current)"])
  }

  private static func address(of endpoint: Endpoint, on loop: EventLoop) async throws -> SocketAddress {
    guard let address = try await Resolver.resolve(endpoint, on: loop).first else {
      throw ResolveError(host: endpoint.description, reason: "it has no address")
    }
    return address
  }

  /// Refuses new work, lets what is in progress finish, and says whether all of it did within the deadline.
  package func drain() async -> Bool {
    host.readiness.become(.draining)
    let deadline = host.settings.drainDeadline
    let isComplete = await withTaskGroup(of: Bool.self) { group in
      group.addTask {
        await self.app.drain()
        // All loops at once: a listener that goes on accepting would be cut at the deadline.
        await withDiscardingTaskGroup { group in
          for server in self.servers { group.addTask { _ = try? await server.loop.run { await server.value.drain() } } }
        }
        return true
      }
      group.addTask {
        try? await Task.sleep(for: deadline)
        return false
      }
      let first = await group.next() ?? true
      // Whoever is still connected is let go, so that the other task ends as well.
      self.app.close()
      for server in self.servers { server.loop.execute { server.value.close() } }
      group.cancelAll()
      return first
    }
    host.closeChannels()
    await host.flushSpans()
    _ = try? await host.loop.run {
      self.reloader.value.stop()
      self.admin.value.close()
    }
    return isComplete
  }
}
