import EventLoop
import Primitives
import Protobuf
import RPC
import TLS
import Telemetry

/// The connections to one service, a set of them on each loop: a call goes out on the loop that makes it.
package final class PeerChannel: RPCChannel {
  package let service: String
  private let clients: [(loop: EventLoop, client: RPCClient)]

  init(service: String, endpoints: [Endpoint], tls: TLSContext, loops: [EventLoop], log: Log) {
    self.service = service
    var options = RPCClientOptions()
    options.report = { address, reason in
      log.warning("peer unreachable", ["peer": service, "address": "\(address)", "reason": reason])
    }
    clients = loops.map { ($0, RPCClient(service: service, endpoints: endpoints, tls: tls, loop: $0, options: options)) }
  }

  private var client: RPCClient {
    let current = EventLoop.current
    return (clients.first { $0.loop === current } ?? clients[0]).client
  }

  package func unary(_ method: MethodDescriptor, _ request: [UInt8], _ options: CallOptions) async throws -> [UInt8] {
    try await client.unary(method, request, options)
  }

  package func stream<Result: Sendable>(
    _ method: MethodDescriptor, _ options: CallOptions,
    _ body: @escaping @Sendable (any RequestSink, any MessageSource) async throws -> Result
  ) async throws -> Result {
    try await client.stream(method, options, body)
  }

  func close() { for (_, client) in clients { client.close() } }
}
