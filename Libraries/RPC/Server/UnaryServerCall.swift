import EventLoop
import HTTP
import Primitives
import Protobuf
import TLS

/// One unary call while it is served: gathers the request, runs the handler, sends the reply.
final class UnaryServerCall: HTTP2StreamConsumer, @unchecked Sendable {
  // Sendable: everything mutable is used on the loop's thread alone; the handler's task runs there.
  private let stream: HTTP2Stream
  private let server: RPCServer
  private let body: @Sendable (UnsafeRawBufferPointer, ServerCall) throws -> MethodHandler.UnaryReply
  private let call: ServerCall
  private let replyEncoding: ReplyEncoding
  private var deframer: MessageDeframer
  private var request: [UInt8]?
  private var task: Task<Void, Never>?
  private var timer: LoopTimer?
  private var isOver = false
  private var hasRequestEnded = false

  init(
    _ stream: HTTP2Stream, _ head: HTTPRequestHead, _ method: MethodDescriptor,
    _ body: @escaping @Sendable (UnsafeRawBufferPointer, ServerCall) throws -> MethodHandler.UnaryReply, server: RPCServer,
    caller: PeerIdentity
  ) {
    self.stream = stream
    self.server = server
    self.body = body
    deframer = MessageDeframer(limit: server.options.messageSize)
    call = ServerCall(method, head, caller: caller, server: server)
    replyEncoding = ReplyEncoding(head)
    if let deadline = call.deadline { timer = server.loop.schedule(at: deadline) { self.expire() } }
  }

  func received(_ bytes: UnsafeRawBufferPointer) {
    guard !isOver else { return }
    do throws(MessageDeframer.Failure) {
      var extra = false
      try deframer.receive(bytes) { message in
        extra = request != nil
        request = message
      }
      if extra { return fail(RPCError(.internal, "a unary call takes one message")) }
      stream.consumed(bytes.count)
    } catch {
      fail(error.rpcError)
    }
  }

  func receivedEnd(trailers: HTTPFields?) {
    hasRequestEnded = true
    guard !isOver else { return }
    do throws(MessageDeframer.Failure) { try deframer.finish() } catch { return fail(error.rpcError) }
    guard let request else { return fail(RPCError(.internal, "the request is missing")) }
    self.request = nil
    run(request)
  }

  private func run(_ request: [UInt8]) {
    let task = server.loop.start { [self] in
      do {
        for interceptor in server.interceptors { try await interceptor.began(call) }
        let reply = try request.withUnsafeBytes { try body($0, call) }
        finish(try await server.perform(call) { try await reply() })
      } catch {
        fail(RPCError(handlerError: error), cause: error)
      }
    }
    if !isOver { self.task = task }
  }

  private func expire() {
    fail(RPCError(.deadlineExceeded, "the deadline has passed"))
  }

  private func finish(_ message: [UInt8]) {
    guard end(.ok, nil) else { return }
    replyEncoding.respond(stream, message)
  }

  private func fail(_ error: RPCError, cause: (any Error)? = nil) {
    guard end(error.status, cause ?? error) else { return }
    stream.respond(status: .ok, ReplyFields.trailersOnly(error), endStream: true)
    if !hasRequestEnded { stream.resetSoon() }
  }

  private func end(_ status: RPCStatus, _ error: (any Error)?) -> Bool {
    guard !isOver else { return false }
    isOver = true
    timer?.cancel()
    task?.cancel()
    task = nil
    for interceptor in server.interceptors { interceptor.ended(call, status, error: error) }
    return true
  }

  /// The caller has gone: what the handler still does is for nobody.
  func closed(_ error: HTTP2ErrorCode?) {
    _ = end(.cancelled, CancellationError())
  }
}
