import EventLoop
import Glibc
import TLS

/// One end of a connection for tests that speak a protocol by hand.
package final class Wire: ChannelDelegate, @unchecked Sendable {
  // Sendable: used on its loop's thread alone.
  package private(set) var channel: Channel?
  package private(set) var received: [UInt8] = []
  package private(set) var end: ChannelEnd?
  /// Whether this side goes on writing when the other has finished.
  package var outlivesPeer = false
  package private(set) var peerHasEnded = false
  package let changes: Changes
  private var isOpened = false
  /// A second descriptor of the same socket, for what a channel does not offer.
  private var socket: Int32 = -1

  package init(on loop: EventLoop) { changes = Changes(on: loop) }

  /// Connects and, with TLS, shakes hands.
  package static func connect(
    to address: SocketAddress, on loop: EventLoop, tls: TLSContext? = nil, resumptionKey: String? = nil
  ) async throws -> Wire {
    let descriptor = try await withUnsafeThrowingContinuation { continuation in
      Connector.connect(to: address, on: loop) { continuation.resume(with: $0) }
    }
    let wire = Wire(on: loop)
    wire.socket = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    wire.channel = try Channel(
      loop: loop, descriptor: descriptor, peer: address, tls: tls, resumptionKey: resumptionKey, delegate: wire)
    try await wire.opened()
    return wire
  }

  deinit { if socket >= 0 { close(socket) } }

  package func attach(_ channel: Channel) { self.channel = channel }

  /// Returns when the handshake is done; throws when it failed.
  package func opened() async throws {
    try await changes.wait { isOpened || end != nil }
    if let end, !isOpened { throw ConnectionFailed(end: end) }
  }

  // MARK: Writing

  package func write(_ bytes: [UInt8]) {
    channel?.output.append(bytes)
    channel?.setNeedsFlush()
  }

  package func write(_ text: String) { write(Array(text.utf8)) }

  /// Returns once the socket has taken everything.
  package func drained() async throws {
    try await changes.wait { channel?.pendingOutput ?? 0 == 0 || end != nil }
  }

  /// Closes the sending half of the socket, whatever TLS thinks of it.
  package func finishWriting() { shutdown(socket, Int32(SHUT_WR)) }

  // MARK: Reading

  /// Takes exactly this many bytes.
  package func read(_ count: Int) async throws -> [UInt8] {
    try await changes.wait { received.count >= count || hasEnded }
    guard received.count >= count else { throw ConnectionFailed(end: end ?? .ended) }
    defer { received.removeFirst(count) }
    return Array(received.prefix(count))
  }

  /// Takes what there is, waiting for something; empty at the end.
  package func readSome() async throws -> [UInt8] {
    try await changes.wait { !received.isEmpty || hasEnded }
    defer { received = [] }
    return received
  }

  /// Puts back what was taken too much.
  package func unread(_ bytes: [UInt8]) { received = bytes + received }

  package func readToEnd() async throws -> String {
    try await changes.wait { hasEnded }
    defer { received = [] }
    return String(decoding: received, as: UTF8.self)
  }

  package func closed() async throws -> ChannelEnd {
    try await changes.wait { end != nil }
    return end ?? .ended
  }

  private var hasEnded: Bool { end != nil || peerHasEnded }

  /// Hands the connection, with what has come already, to somebody else.
  package func handOver(to delegate: any ChannelDelegate) {
    channel?.delegate = delegate
    let early = received
    received = []
    guard !early.isEmpty else { return }
    early.withUnsafeBytes { _ = delegate.channelReceived($0) }
  }

  // MARK: From the channel

  package func channelOpened() {
    isOpened = true
    changes.tell()
  }

  package func channelReceived(_ bytes: UnsafeRawBufferPointer) -> Int {
    received.append(contentsOf: bytes)
    changes.tell()
    return bytes.count
  }

  package func channelPeerEnded() -> Bool {
    peerHasEnded = true
    changes.tell()
    return outlivesPeer
  }

  package func channelDrained() { changes.tell() }

  package func channelClosed(_ end: ChannelEnd) {
    self.end = end
    channel = nil
    if socket >= 0 { close(socket) }
    socket = -1
    changes.tell()
  }
}

package struct ConnectionFailed: Error, CustomStringConvertible {
  package let end: ChannelEnd

  package init(end: ChannelEnd) { self.end = end }

  package var description: String { "the connection has ended: \(end)" }
}
