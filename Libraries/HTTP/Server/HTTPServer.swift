import EventLoop
import Primitives
import TLS

/// Accepts connections on one loop and gives their requests to a handler.
package final class HTTPServer {
  package let loop: EventLoop
  package private(set) var address: SocketAddress
  let options: HTTPServerOptions
  let handler: any HTTPHandler
  let clock: DateClock
  let observer: (any HTTPServerObserver)?
  private let tls: TLSContext?
  private var listener: Listener?
  private var connections: [ObjectIdentifier: any ServerConnection] = [:]
  private var drained: [() -> Void] = []
  private(set) var isDraining = false

  /// Listens at once; port 0 takes a free one, which `address` then tells.
  package init(
    loop: EventLoop, address wanted: SocketAddress, tls: TLSContext?, options: HTTPServerOptions = HTTPServerOptions(),
    observer: (any HTTPServerObserver)? = nil, handler: any HTTPHandler
  ) throws {
    self.loop = loop
    self.options = options
    self.handler = handler
    self.tls = tls
    self.observer = observer
    clock = DateClock(loop: loop)
    address = wanted
    let listener = try Listener(loop: loop, address: wanted) { self.accept($0, $1) }
    self.listener = listener
    address = listener.address
  }

  package var connectionCount: Int { connections.count }

  private func accept(_ descriptor: Int32, _ peer: SocketAddress) {
    let owned = Descriptor(owning: descriptor)
    guard connections.count < options.connections, !isDraining else {
      observer?.refused(peer, "there are \(connections.count) connections already")
      return
    }
    let pending = PendingConnection(server: self)
    do {
      let channel = try Channel(
        loop: loop, descriptor: owned.release(), peer: peer, tls: tls, handshakeTimeout: options.handshakeTimeout,
        delegate: pending)
      pending.channel = channel
      add(pending)
    } catch {
      observer?.refused(peer, "\(error)")
    }
  }

  // MARK: Connections

  func add(_ connection: any ServerConnection) { connections[ObjectIdentifier(connection)] = connection }

  func remove(_ connection: any ServerConnection) {
    connections[ObjectIdentifier(connection)] = nil
    guard isDraining, connections.isEmpty else { return }
    let waiting = drained
    drained = []
    for resume in waiting { resume() }
  }

  /// TLS has agreed on a protocol: the connection that speaks it takes over.
  func opened(_ pending: PendingConnection) {
    guard let channel = pending.channel else { return }
    let connection: any ServerConnection & ChannelDelegate
    if channel.negotiatedProtocol == "h2" {
      connection = HTTP2ServerConnection(server: self, channel: channel)
    } else {
      connection = HTTP1ServerConnection(server: self, channel: channel)
    }
    add(connection)
    remove(pending)
    if isDraining { connection.drain() }
  }

  // MARK: The end

  /// Takes no new connections, lets requests finish, and returns when the last connection has closed.
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

  /// Closes everything now.
  package func close() {
    beginDraining()
    for connection in connections.values { connection.close() }
  }
}

/// What a server knows of its connections.
protocol ServerConnection: AnyObject {
  func drain()
  func close()
}

/// Told of what a server does, for metrics and the log.
package protocol HTTPServerObserver: AnyObject {
  func finished(_ exchange: HTTPExchange)
  /// A connection or a request that never became an exchange.
  func refused(_ peer: SocketAddress, _ reason: String)
}
