import TLS

/// A connection until TLS has agreed on which protocol it speaks.
final class PendingConnection: ChannelDelegate, ServerConnection {
  private unowned let server: HTTPServer
  var channel: Channel?

  init(server: HTTPServer) { self.server = server }

  func channelOpened() { server.opened(self) }
  func channelReceived(_ bytes: UnsafeRawBufferPointer) -> Int { 0 }

  func channelClosed(_ end: ChannelEnd) {
    if case .failed(let reason) = end, let channel { server.observer?.refused(channel.peer, reason) }
    channel = nil
    server.remove(self)
  }

  func drain() { channel?.close() }
  func close() { channel?.close() }
}
