import EventLoop
import Primitives
import RPC
import TLS

/// Services that call each other over mutual TLS, with certificates of the test's authority.
package enum Mesh {
  /// A server on a free port of this machine. On the loop.
  package static func server(
    _ methods: [MethodHandler], as service: String = "scheduler", on loop: EventLoop, at address: SocketAddress = .loopback,
    options: RPCServerOptions = RPCServerOptions(), interceptors: [any RPCInterceptor] = [],
    observer: (any RPCServerObserver)? = nil
  ) throws -> RPCServer {
    try RPCServer(
      loop: loop, address: address, tls: TestAuthority.shared.mutual(service, .server), methods: methods, options: options,
      interceptors: interceptors, observer: observer)
  }

  package static func client(
    as caller: String = "gateway", of service: String = "scheduler", at addresses: SocketAddress..., on loop: EventLoop,
    options: RPCClientOptions = RPCClientOptions()
  ) throws -> RPCClient {
    RPCClient(
      service: service, endpoints: addresses.map(\.endpoint), tls: try TestAuthority.shared.mutual(caller, .client), loop: loop,
      options: options)
  }
}
