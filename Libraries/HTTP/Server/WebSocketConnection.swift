import EventLoop
import Primitives

/// A WebSocket on a server, over HTTP/1.1 or an HTTP/2 stream.
package final class WebSocketConnection: @unchecked Sendable {
  // Sendable: everything mutable is used on the exchange's loop alone, and every entry makes sure of it.
  private let exchange: HTTPExchange
  private let loop: EventLoop
  private var state: WebSocketConnectionState
  private var input = ByteBuffer(capacity: 16)
  private var output = ByteBuffer(capacity: 16)
  private var lastHeard: LoopTime
  private var timer: LoopTimer?
  private let pingInterval: Duration
  package let subprotocol: String?

  /// Answers the handshake. A quiet client is pinged after `pingInterval`, and left after as long again.
  package init(
    accepting exchange: HTTPExchange, subprotocols: [String] = [], limits: WebSocketLimits = WebSocketLimits(),
    pingInterval: Duration = .seconds(30)
  ) throws(WebSocketHandshake.Refusal) {
    let accepted = try WebSocketHandshake.accept(exchange.head, subprotocols: subprotocols)
    guard exchange.beginTunnel(accepted.response) else { throw .notAnUpgrade }
    self.exchange = exchange
    self.pingInterval = pingInterval
    loop = exchange.loop
    subprotocol = accepted.subprotocol
    lastHeard = loop.now
    state = WebSocketConnectionState(role: .server, compression: accepted.compression, limits: limits)
    armPing()
  }

  deinit { timer?.cancel() }

  package enum Message: Sendable, Hashable {
    case text(String)
    case binary([UInt8])
  }

  /// The next message, or nil when the client has left, in whichever way. Pings are answered here.
  package func next() async -> Message? {
    loop.assertCurrent()
    while true {
      while let event = state.next(&input, answers: &output) {
        await flush()
        switch event {
        case .text(let text): return .text(text)
        case .binary(let bytes): return .binary(bytes)
        case .ping, .pong: continue
        case .closed:
          finish()
          return nil
        case .failed:
          await discardRest()
          finish()
          return nil
        }
      }
      guard let chunk = try? await exchange.nextChunk() else {
        finish()
        return nil
      }
      lastHeard = loop.now
      input.append(chunk)
    }
  }

  /// Returns when there is room for more; false when the client has left.
  @discardableResult
  package func send(_ text: String) async -> Bool {
    loop.assertCurrent()
    guard state.send(text: text, into: &output) else { return false }
    return await flush()
  }

  /// Text that exists as UTF-8 bytes already.
  @discardableResult
  package func send(utf8 bytes: [UInt8]) async -> Bool {
    loop.assertCurrent()
    guard bytes.withUnsafeBytes({ state.send(utf8: $0, into: &output) }) else { return false }
    return await flush()
  }

  @discardableResult
  package func send(_ bytes: [UInt8]) async -> Bool {
    loop.assertCurrent()
    guard bytes.withUnsafeBytes({ state.send(binary: $0, into: &output) }) else { return false }
    return await flush()
  }

  /// Says goodbye; `next` returns nil once the client has answered.
  package func close(_ code: WebSocketCloseCode, reason: String = "") async {
    loop.assertCurrent()
    state.close(code, reason: reason, into: &output)
    await flush()
    // A client that never answers must not hold the connection.
    loop.schedule(after: .seconds(2)) { [weak exchange] in exchange?.abort() }
  }

  @discardableResult
  private func flush() async -> Bool {
    guard !output.isEmpty else { return !exchange.isFinished }
    let bytes = output.toArray()
    output.removeAll()
    output.shrink(to: 16)
    do {
      try await exchange.write(bytes)
      return true
    } catch {
      return false
    }
  }

  // To close while the client still sends would reset the connection, and it would never read why.
  private func discardRest() async {
    loop.schedule(after: .milliseconds(500)) { [weak exchange] in exchange?.abort() }
    while (try? await exchange.nextChunk()) != nil {}
  }

  private func finish() {
    timer?.cancel()
    exchange.finish()
  }

  private func armPing() {
    timer = loop.schedule(after: pingInterval) { [weak self] in self?.checkPulse() }
  }

  private func checkPulse() {
    guard !exchange.isFinished else { return }
    let quiet = loop.now.remaining(from: lastHeard)
    if quiet >= pingInterval * 2 { return exchange.abort() }
    if quiet >= pingInterval, state.ping(into: &output) {
      let connection = self
      loop.start { await connection.flush() }
    }
    armPing()
  }
}
