import EventLoop
import RPC
import TestSupport

/// Keeps what a server has refused.
final class Refusals: RPCServerObserver {
  let calls = Recorder<String>()
  let connections = Recorder<String>()

  func refusedConnection(_ peer: SocketAddress, _ reason: String) { connections.record(reason) }
  func refusedCall(_ path: String, caller: String, _ reason: String) { calls.record("\(path) \(caller)") }
}
