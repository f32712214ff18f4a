import EventLoop
import HTTP
import Primitives
import TLS

/// One TCP connection of a client, from the handshake to its end. One that the server drains lives on beside its
/// successor until its last call is over.
final class ClientTransport: ChannelDelegate {
  private var owner: ClientConnection?
  private let service: String
  private let address: SocketAddress
  private let loop: EventLoop
  private let options: RPCClientOptions
  private var channel: Channel?
  private(set) var session: HTTP2Session?
  private var keepAlive: KeepAlive?

  init(owner: ClientConnection, service: String, address: SocketAddress, loop: EventLoop, options: RPCClientOptions) {
    self.owner = owner
    self.service = service
    self.address = address
    self.loop = loop
    self.options = options
  }

  /// Takes over a connected descriptor.
  func begin(_ descriptor: Int32, tls: TLSContext) throws {
    channel = try Channel(
      loop: loop, descriptor: descriptor, peer: address, tls: tls, resumptionKey: address.description,
      handshakeTimeout: options.connectTimeout, delegate: self)
  }

  func channelOpened() {
    guard let channel else { return }
    // The address was given to us by a name server; only the certificate says who answers there.
    guard channel.peerIdentity?.service == service else {
      let who = channel.peerIdentity?.description ?? "somebody without an identity"
      return channel.close(.failed("\(who) answers at \(address) in the place of \(service)"))
    }
    guard channel.negotiatedProtocol == "h2" else { return channel.close(.failed("\(service) does not speak HTTP/2")) }
    let session = HTTP2Session(role: .client, loop: loop, limits: options.http2, delegate: self)
    self.session = session
    session.attach(channel)
    session.channelOpened()
    keepAlive = KeepAlive(session, loop: loop, interval: options.keepAlive, timeout: options.keepAliveTimeout)
    owner?.transportOpened(self)
  }

  func channelReceived(_ bytes: UnsafeRawBufferPointer) -> Int { session?.channelReceived(bytes) ?? bytes.count }
  func channelFlushing() { session?.channelFlushing() }
  var hasMoreOutput: Bool { session?.hasMoreOutput ?? false }
  func channelDrained() { session?.channelDrained() }

  func channelClosed(_ end: ChannelEnd) {
    keepAlive?.stop()
    channel = nil
    let session = session
    self.session = nil
    session?.channelClosed(end)
    owner?.transportClosed(self, end.reason)
    owner = nil
  }

  /// Calls in progress end by themselves; there are no new ones.
  func drain() {
    keepAlive?.stop()
    if let session { session.drain() } else { channel?.close() }
  }
}

extension ClientTransport: HTTP2SessionDelegate {
  func sessionGoesAway(_ session: HTTP2Session) { owner?.transportGoesAway(self) }
  func sessionClosed(_ session: HTTP2Session, _ reason: String) {}
}

extension ChannelEnd {
  var reason: String {
    switch self {
    case .closed: "closed"
    case .ended: "closed by the peer"
    case .failed(let reason): reason
    }
  }
}
