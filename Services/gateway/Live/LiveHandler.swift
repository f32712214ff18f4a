import HTTP
import Telemetry

/// `GET /api/live`: a WebSocket that says what has changed. Its messages name things and never hold their content.
struct LiveHandler: Sendable {
  static let path = "/api/live"

  let hub: LiveHub
  let origins: OriginPolicy

  func serve(_ exchange: HTTPExchange) async {
    guard origins.allows(exchange.head) else {
      return ProblemBody.respond(exchange, 403, detail: "this origin may not open a WebSocket here")
    }
    var limits = WebSocketLimits()
    limits.messageBytes = 64 << 10
    do throws(WebSocketHandshake.Refusal) {
      await run(try WebSocketConnection(accepting: exchange, limits: limits))
    } catch {
      exchange.respond(error.response)
    }
  }

  private func run(_ socket: WebSocketConnection) async {
    // Only the newest matter: a page that was slow fetches everything of a kind once.
    let messages = AsyncStream.makeStream(of: LiveMessage.self, bufferingPolicy: .bufferingNewest(64))
    let member = hub.join { messages.continuation.yield($0) }
    defer { hub.leave(member) }
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await send(messages.stream, socket) }
      group.addTask { await receive(socket) }
      await group.next()
      messages.continuation.finish()
      await socket.close(.goingAway)
      group.cancelAll()
    }
  }

  private func send(_ messages: AsyncStream<LiveMessage>, _ socket: WebSocketConnection) async {
    for await message in messages {
      switch message {
      case .changed(let kind, let version):
        guard await socket.send("{\"kind\":\"\(kind)\",\"version\":\(version)}") else { return }
      case .close: return await socket.close(.goingAway)
      }
    }
  }

  private func receive(_ socket: WebSocketConnection) async {
    while let message = await socket.next() {
      guard case .text(let text) = message, LiveRequest(text) == .ping else {
        await socket.close(.policyViolation, reason: "not a message of this protocol")
        continue
      }
      guard await socket.send("{\"type\":\"pong\"}") else { return }
    }
  }
}

/// What a page may say on the live connection.
enum LiveRequest: Hashable {
  case ping

  init?(_ text: String) {
    guard text.utf8.filter({ $0 != 0x20 }).elementsEqual("{\"type\":\"ping\"}".utf8) else { return nil }
    self = .ping
  }
}
