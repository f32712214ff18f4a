import EventLoop
import TLS

/// Accepts connections for tests that play a server by hand.
package final class WireListener: @unchecked Sendable {
  // Sendable: used on its loop's thread alone.
  package private(set) var wires: [Wire] = []
  private var listener: Listener?
  private let changes: Changes

  package init(on loop: EventLoop, tls: TLSContext? = nil, prepare: @escaping (Wire) -> Void = { _ in }) throws {
    changes = Changes(on: loop)
    listener = try Listener(loop: loop, address: .loopback) { [weak self] descriptor, peer in
      let wire = Wire(on: loop)
      prepare(wire)
      guard let channel = try? Channel(loop: loop, descriptor: descriptor, peer: peer, tls: tls, delegate: wire) else { return }
      wire.attach(channel)
      self?.wires.append(wire)
      self?.changes.tell()
    }
  }

  package var address: SocketAddress { listener?.address ?? .loopback }

  /// The connection accepted at this place in the order.
  package func accepted(_ index: Int = 0) async throws -> Wire {
    try await changes.wait { wires.count > index }
    return wires[index]
  }

  package func stopAccepting() {
    listener?.close()
    listener = nil
  }

  package func close() {
    stopAccepting()
    for wire in wires { wire.channel?.close() }
  }
}
