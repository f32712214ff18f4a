import EventLoop
import HTTP
import Primitives
import Protobuf

/// One streaming call as its caller sees it.
final class StreamingClientCall: HTTP2StreamConsumer, @unchecked Sendable {
  // Sendable: everything mutable is used on `loop`'s thread alone, and every entry makes sure of it.
  private let method: MethodDescriptor
  private let loop: EventLoop
  private let deadline: LoopTime?
  private var deframer: MessageDeframer
  private var incoming = MessageQueue()
  private var stream: HTTP2Stream?
  private var connection: ClientConnection?
  private var room = WaitingTasks()
  private var timer: LoopTimer?
  private var httpStatus = 0
  private var head: HTTPFields?
  private var outcome: RPCError?
  private var isOver = false

  init(_ method: MethodDescriptor, loop: EventLoop, deadline: LoopTime?, messageLimit: Int) {
    self.method = method
    self.loop = loop
    self.deadline = deadline
    deframer = MessageDeframer(limit: messageLimit)
  }

  func begin(on connection: ClientConnection, _ metadata: Metadata) throws(RPCError) {
    guard let session = connection.session else { throw RPCError(.unavailable, "the connection to the service was lost") }
    let fields = CallFields.make(metadata, timeout: deadline?.remaining(from: loop.now))
    guard
      let stream = session.request(
        method: "POST", path: method.path, authority: connection.authority, fields, constant: CallFields.constant, consumer: self)
    else { throw RPCError(.unavailable, "the connection to the service was lost") }
    self.stream = stream
    self.connection = connection
    if let deadline {
      timer = loop.schedule(at: deadline) { [self] in
        finish(RPCError(.deadlineExceeded, "the deadline has passed"), resetting: true)
      }
    }
  }

  func cancel() { finish(RPCError(.cancelled, "the call was cancelled"), resetting: true) }

  // MARK: From the stream

  func received(status: Int, _ fields: HTTPFields) {
    httpStatus = status
    head = fields
  }

  func received(_ bytes: UnsafeRawBufferPointer) {
    guard !isOver else { return }
    do throws(MessageDeframer.Failure) {
      incoming.received(wire: bytes.count)
      try deframer.receive(bytes) { incoming.add($0) }
      if incoming.isOverfull { return finish(MessageQueue.overfull, resetting: true) }
      stream?.consumed(incoming.takeOwed())
      incoming.wake()
    } catch {
      finish(error.rpcError, resetting: true)
    }
  }

  func receivedEnd(trailers: HTTPFields?) {
    // The service has ended the call; this side's half must not be left open.
    if let stream, !stream.isSent { stream.reset(.noError) }
    finish(CallFields.failure(trailers ?? head, httpStatus: httpStatus), resetting: false)
  }

  func drained() {
    room.resumeAll()
  }

  func closed(_ error: HTTP2ErrorCode?) {
    finish(CallFields.error(error), resetting: false)
    connection?.callClosed()
  }

  private func finish(_ error: RPCError?, resetting: Bool) {
    guard !isOver else { return }
    isOver = true
    outcome = error
    timer?.cancel()
    connection?.callEnded(error?.status ?? .ok)
    if let error { incoming.fail(error) } else { incoming.finish() }
    if resetting { stream?.reset(.cancel) }
    drained()
  }
}

extension StreamingClientCall: RequestSink, MessageSource {
  private static let outputHighWater = 256 << 10

  func next() async throws -> [UInt8]? {
    guard loop.isCurrent else { return try await loop.run { try await self.next() } }
    guard let message = try await incoming.next() else { return nil }
    stream?.consumed(incoming.takeOwed())
    return message
  }

  func send(_ message: [UInt8]) async throws {
    guard loop.isCurrent else { return try await loop.run { try await self.send(message) } }
    guard !isOver, let stream else { throw outcome ?? RPCError(.cancelled, "the call is over") }
    stream.write(messagePrefix(message.count))
    stream.write(message)
    while stream.pendingOutput > Self.outputHighWater && !isOver {
      // Suspending may itself take a turn of the loop, so that the reason to wait is looked at again.
      await withUnsafeContinuation { continuation in
        if stream.pendingOutput > Self.outputHighWater && !isOver { room.add(continuation) } else { continuation.resume() }
      }
    }
  }

  func finish() async throws {
    guard loop.isCurrent else { return try await loop.run { try await self.finish() } }
    stream?.finish()
  }
}
