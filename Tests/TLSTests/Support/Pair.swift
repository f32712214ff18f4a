import EventLoop
import TLS
import TestSupport

/// Both ends of one connection, after the handshake.
struct Pair {
  let client: Wire
  let server: Wire

  static func connect(
    _ clientTLS: TLSContext?, _ serverTLS: TLSContext?, on loop: EventLoop, resumptionKey: String? = nil
  ) async throws -> Pair {
    let listener = try WireListener(on: loop, tls: serverTLS)
    let client = try await Wire.connect(to: listener.address, on: loop, tls: clientTLS, resumptionKey: resumptionKey)
    let server = try await listener.accepted()
    try await server.opened()
    listener.stopAccepting()
    return Pair(client: client, server: server)
  }

  func close() {
    client.channel?.close()
    server.channel?.close()
  }
}
