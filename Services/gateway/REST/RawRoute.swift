import Contracts
import HTTP
import Protobuf
import RPC

/// A request handed to a service as it came, and its answer handed back: what is not JSON.
struct RawRoute: Sendable {
  let method: MethodDescriptor
  private let listedHeaders: [String]
  private let captureNames: [String]
  private let channel: any RPCChannel
  private let timeout: Duration
  private let bodyLimit: Int

  init(
    _ method: MethodDescriptor, _ route: RouteDescriptor, _ channel: any RPCChannel, _ configuration: GatewayConfiguration
  ) {
    self.method = method
    self.channel = channel
    listedHeaders = route.headers
    captureNames = route.template.split(separator: "/").compactMap { part in
      part.hasPrefix("{") ? String(part.dropFirst().dropLast()).replacing("*", with: "") : nil
    }
    timeout = configuration.callTimeout
    bodyLimit = route.maxBody > 0 ? route.maxBody : configuration.bodySize
  }

  func serve(_ exchange: HTTPExchange, _ captures: [String]) async {
    do {
      if let length = exchange.head.fields.first("content-length").flatMap({ Int($0) }), length > bodyLimit {
        throw HTTPBodyError.tooLarge(limit: bodyLimit)
      }
      let head = requestHead(exchange, captures)
      try await channel.stream(method, CallOptions(timeout: timeout)) { requests, replies in
        try await withThrowingTaskGroup(of: Void.self) { group in
          group.addTask { try await sendOrAnswer(head, exchange, MessageSinkWriter(requests)) }
          try await receive(MessageReader<CommonV1.RawReply>(replies), exchange)
          group.cancelAll()
        }
      }
    } catch {
      // Half an answer cannot be taken back; it must not look like a whole one.
      if exchange.status == nil { ProblemBody.respond(exchange, error) } else { exchange.abort() }
    }
  }

  private func requestHead(_ exchange: HTTPExchange, _ captures: [String]) -> CommonV1.RawRequestHead {
    var head = CommonV1.RawRequestHead()
    head.method = exchange.head.method.text
    head.path = String(exchange.head.path)
    head.query = exchange.head.query.map(String.init) ?? ""
    head.parameters = Dictionary(zip(captureNames, captures), uniquingKeysWith: { first, _ in first })
    head.clientAddress = exchange.peer.host
    head.headers = listedHeaders.flatMap { name in
      exchange.head.fields.values(named: name).map { value in
        var header = CommonV1.RawHeader()
        header.name = name
        header.value = value
        return header
      }
    }
    return head
  }

  /// A body that cannot be taken is answered here: the service waits for the rest of it and would say nothing.
  private func sendOrAnswer(
    _ head: CommonV1.RawRequestHead, _ exchange: HTTPExchange, _ requests: MessageSinkWriter
  ) async throws {
    do {
      try await send(head, exchange, requests)
    } catch let error as HTTPBodyError {
      if exchange.status == nil { ProblemBody.respond(exchange, error) }
      throw error
    }
  }

  private func send(
    _ head: CommonV1.RawRequestHead, _ exchange: HTTPExchange, _ requests: MessageSinkWriter
  ) async throws {
    var first = CommonV1.RawRequest()
    first.part = .head(head)
    try await requests.send(first)
    var total = 0
    while let chunk = try await exchange.nextChunk() {
      total += chunk.count
      guard total <= bodyLimit else { throw HTTPBodyError.tooLarge(limit: bodyLimit) }
      var part = CommonV1.RawRequest()
      part.part = .chunk(chunk)
      try await requests.send(part)
    }
    try await requests.finish()
  }

  private func receive(_ replies: MessageReader<CommonV1.RawReply>, _ exchange: HTTPExchange) async throws {
    guard case .head(let head)? = try await replies.next()?.part else {
      throw RPCError(.internal, "the answer of a raw route has no head")
    }
    exchange.begin(try Self.responseHead(head))
    while let part = try await replies.next()?.part {
      guard case .chunk(let bytes) = part else { throw RPCError(.internal, "the answer of a raw route has two heads") }
      try await exchange.write(bytes)
    }
    exchange.finish()
  }

  private static func responseHead(_ head: CommonV1.RawReplyHead) throws(RPCError) -> HTTPResponseHead {
    guard (200...599).contains(head.status) else { throw RPCError(.internal, "a raw route answered with status \(head.status)") }
    var fields = HTTPFields()
    for header in head.headers { fields.append(named: header.name, header.value) }
    return HTTPResponseHead(HTTPStatus(Int(head.status)), fields)
  }
}

/// The typed end of a raw request's stream.
struct MessageSinkWriter: Sendable {
  private let sink: any RequestSink

  init(_ sink: any RequestSink) { self.sink = sink }

  func send(_ message: CommonV1.RawRequest) async throws { try await sink.send(message.wire()) }
  func finish() async throws { try await sink.finish() }
}
