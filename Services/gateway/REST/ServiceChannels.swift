import Lifecycle
import RPC

/// How the gateway reaches each process of the contract, itself included.
struct ServiceChannels: Sendable {
  let host: ServiceHost
  let own: InProcessChannel

  func channel(to process: String) -> any RPCChannel {
    process == host.name ? own : host.channel(to: process)
  }
}
