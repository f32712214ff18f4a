import Primitives

/// The protocol spoken on a channel. All calls come on the channel's loop.
package protocol ChannelDelegate: AnyObject {
  /// Connected, and the peer verified as far as TLS can.
  func channelOpened()
  /// Returns how many bytes were used; the others come again together with what follows.
  func channelReceived(_ bytes: UnsafeRawBufferPointer) -> Int
  /// The peer sends no more. True keeps the channel open for what is still to be written.
  func channelPeerEnded() -> Bool
  /// Before output is sent: the moment to add what was held back.
  func channelFlushing()
  /// Whether there is more to add once the output has gone.
  var hasMoreOutput: Bool { get }
  /// Everything written has been taken by the socket.
  func channelDrained()
  /// Called once, last.
  func channelClosed(_ end: ChannelEnd)
}

extension ChannelDelegate {
  package func channelPeerEnded() -> Bool { false }
  package func channelFlushing() {}
  package var hasMoreOutput: Bool { false }
  package func channelDrained() {}
}

package enum ChannelEnd: Sendable, Hashable {
  /// By this side.
  case closed
  /// By the peer, in order.
  case ended
  case failed(String)
}
