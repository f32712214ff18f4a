import HTTP
import Primitives
import Protobuf
import RPC
import Transcoding

/// A server stream whose messages go out as JSON text frames.
struct WebSocketRoute: Sendable {
  let method: MethodDescriptor
  private let assembler: RequestAssembler
  private let output: WireToJSON
  private let channel: any RPCChannel

  init(_ method: MethodDescriptor, _ route: RouteDescriptor, _ channel: any RPCChannel) throws {
    self.method = method
    self.channel = channel
    assembler = try RequestAssembler(route: route, input: method.input)
    output = WireToJSON(method.output)
  }

  func serve(_ exchange: HTTPExchange, _ captures: [String], _ origins: OriginPolicy) async {
    guard origins.allows(exchange.head) else {
      return ProblemBody.respond(exchange, 403, detail: "this origin may not open a WebSocket here")
    }
    do {
      let request = try assemble(exchange.head, captures)
      let socket = try WebSocketConnection(accepting: exchange)
      await pump(request, socket)
    } catch let refusal as WebSocketHandshake.Refusal {
      exchange.respond(refusal.response)
    } catch {
      ProblemBody.respond(exchange, error)
    }
  }

  private func pump(_ request: [UInt8], _ socket: WebSocketConnection) async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await send(request, socket) }
      // Nothing is expected from the client; reading is how its goodbye is noticed.
      group.addTask { while await socket.next() != nil {} }
      await group.next()
      group.cancelAll()
    }
  }

  private func send(_ request: [UInt8], _ socket: WebSocketConnection) async {
    do {
      try await channel.stream(method, CallOptions()) { requests, replies in
        try await requests.send(request)
        try await requests.finish()
        while let message = try await replies.next() {
          guard await socket.send(utf8: try json(message)) else { return }
        }
      }
      await socket.close(.normal)
    } catch {
      await socket.close(Self.closeCode(error))
    }
  }

  private static func closeCode(_ error: any Error) -> WebSocketCloseCode {
    switch (error as? RPCError)?.status {
    case .unavailable: .tryAgainLater
    case .cancelled: .goingAway
    default: error is CancellationError ? .goingAway : .internalError
    }
  }

  private func json(_ message: [UInt8]) throws(OutputError) -> [UInt8] {
    var json = ByteBuffer(capacity: 512)
    var failure: OutputError?
    message.withUnsafeBytes { wire in
      do throws(OutputError) { try output.transcode(wire, into: &json) } catch { failure = error }
    }
    if let failure { throw failure }
    return json.toArray()
  }

  private func assemble(_ head: HTTPRequestHead, _ captures: [String]) throws -> [UInt8] {
    var wire = ByteBuffer(capacity: 64)
    var query = head.query.map(String.init) ?? ""
    try query.withUTF8 { query in
      try assembler.assemble(
        captures: captures, query: UnsafeRawBufferPointer(query), body: UnsafeRawBufferPointer(start: nil, count: 0), into: &wire)
    }
    return wire.toArray()
  }
}
