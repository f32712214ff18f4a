import EventLoop
import HTTP
import Primitives
import TLS
import Telemetry

/// Serves gRPC over mutual TLS on one loop.
package final class RPCServer {
  package let loop: EventLoop
  package private(set) var address: SocketAddress
  let options: RPCServerOptions
  let methods: MethodTable
  let interceptors: [any RPCInterceptor]
  let tracer: Tracer?
  let observer: (any RPCServerObserver)?
  private let tls: TLSContext
  private var listener: Listener?
  private var connections: [ObjectIdentifier: RPCServerConnection] = [:]
  private var drained: [() -> Void] = []
  private(set) var isDraining = false

  /// Listens at once; port 0 takes a free one, which `address` then tells.
  package init(
    loop: EventLoop, address wanted: SocketAddress, tls: TLSContext, methods: [MethodHandler],
    options: RPCServerOptions = RPCServerOptions(), interceptors: [any RPCInterceptor] = [],
    tracer: Tracer? = nil, observer: (any RPCServerObserver)? = nil
  ) throws {
    self.tracer = tracer
    self.loop = loop
    self.options = options
    self.methods = MethodTable(methods)
    self.interceptors = interceptors
    self.observer = observer
    self.tls = tls
    address = wanted
    let listener = try Listener(loop: loop, address: wanted) { self.accept($0, $1) }
    self.listener = listener
    address = listener.address
  }

  private func accept(_ descriptor: Int32, _ peer: SocketAddress) {
    let owned = Descriptor(owning: descriptor)
    guard connections.count < options.connections, !isDraining else {
      observer?.refusedConnection(peer, "there are \(connections.count) connections already")
      return
    }
    let connection = RPCServerConnection(server: self, peer: peer)
    do {
      let channel = try Channel(
        loop: loop, descriptor: owned.release(), peer: peer, tls: tls, handshakeTimeout: options.handshakeTimeout,
        delegate: connection)
      connection.attach(channel)
      connections[ObjectIdentifier(connection)] = connection
    } catch {
      observer?.refusedConnection(peer, "\(error)")
    }
  }

  func remove(_ connection: RPCServerConnection) {
    connections[ObjectIdentifier(connection)] = nil
    guard isDraining, connections.isEmpty else { return }
    let waiting = drained
    drained = []
    for resume in waiting { resume() }
  }

  /// Takes no new calls, lets those in progress finish, and returns when the last connection has closed.
  package func drain() async {
    loop.assertCurrent()
    beginDraining()
    guard !connections.isEmpty else { return }
    await withCheckedContinuation { continuation in
      if connections.isEmpty { continuation.resume() } else { drained.append { continuation.resume() } }
    }
  }

  private func beginDraining() {
    guard !isDraining else { return }
    isDraining = true
    listener?.close()
    listener = nil
    for connection in connections.values { connection.drain() }
  }

  package func close() {
    beginDraining()
    for connection in connections.values { connection.close() }
  }
}

/// Told of what a server refuses, for the log.
package protocol RPCServerObserver: AnyObject {
  func refusedConnection(_ peer: SocketAddress, _ reason: String)
  func refusedCall(_ path: String, caller: String, _ reason: String)
}
