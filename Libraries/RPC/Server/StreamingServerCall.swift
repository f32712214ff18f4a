import EventLoop
import HTTP
import Primitives
import Protobuf
import TLS

/// One streaming call while it is served: messages in and out, each side at the pace of the slower one.
final class StreamingServerCall: HTTP2StreamConsumer, @unchecked Sendable {
  // Sendable: everything mutable is used on the loop's thread alone; the handler's task runs there, and every entry checks.
  private let stream: HTTP2Stream
  private let server: RPCServer
  private let call: ServerCall
  private let replyEncoding: ReplyEncoding
  private var deframer: MessageDeframer
  private var incoming = MessageQueue()
  private var room = WaitingTasks()
  private var hasBegun = false
  private var isOver = false
  private var hasRequestEnded = false
  private var task: Task<Void, Never>?
  private var timer: LoopTimer?

  init(_ stream: HTTP2Stream, _ head: HTTPRequestHead, _ method: MethodDescriptor, server: RPCServer, caller: PeerIdentity) {
    self.stream = stream
    self.server = server
    deframer = MessageDeframer(limit: server.options.messageSize)
    call = ServerCall(method, head, caller: caller, server: server)
    replyEncoding = ReplyEncoding(head)
    if let deadline = call.deadline {
      timer = server.loop.schedule(at: deadline) { [self] in
        end(RPCError(.deadlineExceeded, "the deadline has passed"), cause: nil)
      }
    }
  }

  func run(_ body: @escaping @Sendable (any MessageSource, ServerCall, any MessageSink) async throws -> Void) {
    let task = server.loop.start { [self] in
      do {
        for interceptor in server.interceptors { try await interceptor.began(call) }
        try await server.perform(call) { try await body(self, call, self) }
        end(nil, cause: nil)
      } catch {
        end(RPCError(handlerError: error), cause: error)
      }
    }
    if !isOver { self.task = task }
  }

  // MARK: From the stream

  func received(_ bytes: UnsafeRawBufferPointer) {
    guard !isOver else { return }
    do throws(MessageDeframer.Failure) {
      incoming.received(wire: bytes.count)
      try deframer.receive(bytes) { incoming.add($0) }
      if incoming.isOverfull { return end(MessageQueue.overfull, cause: nil) }
      stream.consumed(incoming.takeOwed())
      incoming.wake()
    } catch {
      end(error.rpcError, cause: error)
    }
  }

  func receivedEnd(trailers: HTTPFields?) {
    hasRequestEnded = true
    do throws(MessageDeframer.Failure) { try deframer.finish() } catch { return end(error.rpcError, cause: error) }
    incoming.finish()
  }

  func drained() {
    room.resumeAll()
  }

  func closed(_ error: HTTP2ErrorCode?) {
    guard !isOver else { return }
    isOver = true
    finishUp(.cancelled, CancellationError())
  }

  // MARK: The end

  /// A stream that would go on for ever ends, so that its caller turns to another process.
  func endForDrain() {
    guard call.deadline == nil else { return }
    end(RPCError(.unavailable, "the service is stopping"), cause: nil)
  }

  private func end(_ error: RPCError?, cause: (any Error)?) {
    guard !isOver else { return }
    isOver = true
    if let error {
      if hasBegun {
        stream.finish(trailers: ReplyFields.trailers(error))
      } else {
        stream.respond(status: .ok, ReplyFields.trailersOnly(error), endStream: true)
      }
    } else {
      begin()
      stream.finish(trailers: ReplyFields.okTrailers)
    }
    if !hasRequestEnded { stream.resetSoon() }
    finishUp(error?.status ?? .ok, cause ?? error)
  }

  private func finishUp(_ status: RPCStatus, _ error: (any Error)?) {
    timer?.cancel()
    task?.cancel()
    task = nil
    incoming.fail(CancellationError())
    drained()
    for interceptor in server.interceptors { interceptor.ended(call, status, error: error) }
  }

  private func begin() {
    guard !hasBegun else { return }
    hasBegun = true
    replyEncoding.begin(stream)
  }
}

extension StreamingServerCall: MessageSource, MessageSink {
  // Above this a handler that sends waits for the caller to take some.
  private static let outputHighWater = 256 << 10

  func next() async throws -> [UInt8]? {
    server.loop.assertCurrent()
    begin()
    guard let message = try await incoming.next() else { return nil }
    stream.consumed(incoming.takeOwed())
    return message
  }

  func send(_ message: [UInt8]) async throws {
    server.loop.assertCurrent()
    guard !isOver else { throw CancellationError() }
    begin()
    let (prefix, bytes) = replyEncoding.frame(message)
    stream.write(prefix)
    stream.write(bytes)
    while stream.pendingOutput > Self.outputHighWater && !isOver {
      // Suspending may itself take a turn of the loop, so that the reason to wait is looked at again.
      await withUnsafeContinuation { continuation in
        if stream.pendingOutput > Self.outputHighWater && !isOver { room.add(continuation) } else { continuation.resume() }
      }
    }
    if isOver { throw CancellationError() }
  }
}
