import EventLoop
import HTTP
import RPC
import Telemetry

/// Says who was refused and why.
package final class RefusalLog: RPCServerObserver, Sendable {
  private let log: Log
  private let connections: Counter
  private let calls: Counter

  package init(_ registry: MetricRegistry, log: Log) throws {
    self.log = log
    connections = try registry.counter("rpc_server_refused_connections_total", "Connections refused before any call.")
    calls = try registry.counter("rpc_server_refused_calls_total", "Calls refused for their method or caller.")
  }

  package func refusedConnection(_ peer: SocketAddress, _ reason: String) {
    connections.increment()
    log.warning("connection refused", ["peer": "\(peer)", "reason": reason])
  }

  package func refusedCall(_ path: String, caller: String, _ reason: String) {
    calls.increment()
    log.warning("call refused", ["method": path, "caller": caller, "reason": reason])
  }
}
