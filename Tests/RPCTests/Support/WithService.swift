import EventLoop
import RPC
import TestSupport

/// Serves these methods as the scheduler, with a client that calls as the gateway, both on one loop.
func withService(
  _ methods: [MethodHandler], server serverOptions: RPCServerOptions = RPCServerOptions(),
  client clientOptions: RPCClientOptions = RPCClientOptions(), interceptors: [any RPCInterceptor] = [],
  _ body: @escaping @Sendable (RPCClient, EventLoop) async throws -> Void
) async throws {
  try await withLoop { loop in
    let server = try Mesh.server(methods, on: loop, options: serverOptions, interceptors: interceptors)
    let client = try Mesh.client(at: server.address, on: loop, options: clientOptions)
    defer {
      client.close()
      server.close()
    }
    try await body(client, loop)
  }
}
