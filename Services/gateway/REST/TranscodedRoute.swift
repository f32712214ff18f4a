import HTTP
import Primitives
import Protobuf
import RPC
import Telemetry
import Transcoding

/// JSON in, a call, JSON out.
struct TranscodedRoute: Sendable {
  let method: MethodDescriptor
  private let assembler: RequestAssembler
  private let output: WireToJSON
  private let channel: any RPCChannel
  private let timeout: Duration
  private let bodyLimit: Int
  private let successStatus: HTTPStatus
  private let isEmptyReply: Bool

  init(
    _ method: MethodDescriptor, _ route: RouteDescriptor, _ channel: any RPCChannel, _ configuration: GatewayConfiguration
  ) throws {
    self.method = method
    self.channel = channel
    assembler = try RequestAssembler(route: route, input: method.input)
    output = WireToJSON(method.output)
    timeout = configuration.callTimeout
    bodyLimit = route.maxBody > 0 ? route.maxBody : configuration.bodySize
    isEmptyReply = method.output.wellKnown == .empty
    successStatus = route.status > 0 ? HTTPStatus(route.status) : isEmptyReply ? .noContent : .ok
  }

  func serve(_ exchange: HTTPExchange, _ captures: [String]) async {
    do {
      let body = try await readBody(exchange)
      let request = try assemble(exchange.head, captures, body)
      let reply = try await channel.unary(method, request, CallOptions(timeout: timeout))
      try respond(exchange, reply)
    } catch {
      ProblemBody.respond(exchange, error)
    }
  }

  private func readBody(_ exchange: HTTPExchange) async throws -> [UInt8] {
    let body = try await exchange.body(limit: bodyLimit)
    guard !body.isEmpty else { return body }
    guard JSONMediaType.matches(exchange.head.fields) else { throw UnsupportedMediaType() }
    return body
  }

  private func assemble(_ head: HTTPRequestHead, _ captures: [String], _ body: [UInt8]) throws(RequestError) -> [UInt8] {
    var wire = ByteBuffer(capacity: 256)
    var query = head.query.map(String.init) ?? ""
    var failure: RequestError?
    query.withUTF8 { query in
      body.withUnsafeBytes { body in
        do throws(RequestError) {
          try assembler.assemble(captures: captures, query: UnsafeRawBufferPointer(query), body: body, into: &wire)
        } catch {
          failure = error
        }
      }
    }
    if let failure { throw failure }
    return wire.toArray()
  }

  private func respond(_ exchange: HTTPExchange, _ reply: [UInt8]) throws(OutputError) {
    guard !isEmptyReply else { return exchange.respond(successStatus, ["cache-control": "no-store"]) }
    var json = ByteBuffer(capacity: max(256, reply.count * 3))
    var failure: OutputError?
    reply.withUnsafeBytes { wire in
      do throws(OutputError) { try output.transcode(wire, into: &json) } catch { failure = error }
    }
    if let failure { throw failure }
    var head = HTTPResponseHead(successStatus, Self.fields)
    guard ResponseCompression.negotiate(exchange.head, &head, length: json.count) else {
      return exchange.respond(head, body: json.toArray())
    }
    exchange.respond(head, body: (try? Gzip.compress(json.toArray())) ?? json.toArray())
  }

  private static let fields: HTTPFields = ["content-type": "application/json", "cache-control": "no-store"]
}
