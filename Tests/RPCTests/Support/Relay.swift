import EventLoop
import TLS
import TestSupport

/// Passes bytes both ways between clients and a server, until it is told to swallow them. Used on its loop.
final class Relay {
  var swallows = false
  private(set) var closedByClient = 0
  private var listener: Listener?
  private var halves: [Half] = []

  init(to server: SocketAddress, on loop: EventLoop) throws {
    listener = try Listener(loop: loop, address: .loopback) { [weak self] descriptor, peer in
      Connector.connect(to: server, on: loop) { result in
        guard let self, case .success(let other) = result else { return }
        try? self.join(descriptor, peer, other, server, loop)
      }
    }
  }

  var address: SocketAddress { listener?.address ?? .loopback }

  private func join(_ client: Int32, _ peer: SocketAddress, _ other: Int32, _ server: SocketAddress, _ loop: EventLoop) throws {
    let (near, far) = (Half(self, isClient: true), Half(self, isClient: false))
    near.channel = try Channel(loop: loop, descriptor: client, peer: peer, tls: nil, delegate: near)
    far.channel = try Channel(loop: loop, descriptor: other, peer: server, tls: nil, delegate: far)
    (near.other, far.other) = (far, near)
    halves += [near, far]
  }

  func close() {
    listener?.close()
    listener = nil
    for half in halves { half.channel?.close() }
  }

  private final class Half: ChannelDelegate {
    let relay: Relay
    let isClient: Bool
    var channel: Channel?
    weak var other: Half?

    init(_ relay: Relay, isClient: Bool) {
      self.relay = relay
      self.isClient = isClient
    }

    func channelOpened() {}

    func channelReceived(_ bytes: UnsafeRawBufferPointer) -> Int {
      guard !relay.swallows else { return bytes.count }
      other?.channel?.output.append(bytes)
      other?.channel?.setNeedsFlush()
      return bytes.count
    }

    func channelClosed(_ end: ChannelEnd) {
      channel = nil
      if isClient { relay.closedByClient += 1 }
      other?.channel?.close()
    }
  }
}
