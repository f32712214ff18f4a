import EventLoop
import HTTP
import Primitives
import Protobuf

/// One try of a unary call.
final class UnaryClientCall: HTTP2StreamConsumer {
  private let method: MethodDescriptor
  private let deadline: LoopTime
  private var deframer: MessageDeframer
  private var continuation: UnsafeContinuation<[UInt8], any Error>?
  private var connection: ClientConnection?
  private var stream: HTTP2Stream?
  private var timer: LoopTimer?
  private var httpStatus = 0
  private var head: HTTPFields?
  private var reply: [UInt8]?
  private var isCancelled = false
  /// The service surely did not begin: the call may be made again, whatever it does.
  private(set) var wasRefused = false

  init(_ method: MethodDescriptor, deadline: LoopTime, messageLimit: Int) {
    self.method = method
    self.deadline = deadline
    deframer = MessageDeframer(limit: messageLimit)
  }

  func begin(
    on connection: ClientConnection, _ request: [UInt8], _ metadata: Metadata,
    _ continuation: UnsafeContinuation<[UInt8], any Error>
  ) {
    self.continuation = continuation
    guard !isCancelled else { return finish(.failure(CancellationError())) }
    guard let session = connection.session else { return refuse() }
    let now = session.loop.now
    guard deadline > now else { return finish(.failure(RPCError(.deadlineExceeded, "the deadline has passed"))) }
    let fields = CallFields.make(metadata, timeout: deadline.remaining(from: now))
    guard
      let stream = session.request(
        method: "POST", path: method.path, authority: connection.authority, fields, constant: CallFields.constant, consumer: self)
    else { return refuse() }
    self.connection = connection
    self.stream = stream
    stream.write(messagePrefix(request.count))
    stream.write(request)
    stream.finish()
    timer = session.loop.schedule(at: deadline) { self.expire() }
  }

  private func refuse() {
    wasRefused = true
    finish(.failure(RPCError(.unavailable, "the connection to the service was lost")))
  }

  private func expire() {
    let stream = stream
    connection?.callEnded(.deadlineExceeded)
    finish(.failure(RPCError(.deadlineExceeded, "\(method.path) did not answer in time")))
    stream?.reset(.cancel)
  }

  func cancel() {
    isCancelled = true
    let stream = stream
    finish(.failure(CancellationError()))
    stream?.reset(.cancel)
  }

  // MARK: From the stream

  func received(status: Int, _ fields: HTTPFields) {
    httpStatus = status
    head = fields
  }

  func received(_ bytes: UnsafeRawBufferPointer) {
    do throws(MessageDeframer.Failure) {
      try deframer.receive(bytes) { reply = $0 }
      stream?.consumed(bytes.count)
    } catch {
      let stream = stream
      connection?.callEnded(.internal)
      finish(.failure(error.rpcError))
      stream?.reset(.cancel)
    }
  }

  func receivedEnd(trailers: HTTPFields?) {
    // Answered before it was asked to the end: what is left of the request is for nobody.
    if let stream, !stream.isSent { stream.reset(.noError) }
    if let error = CallFields.failure(trailers ?? head, httpStatus: httpStatus) {
      connection?.callEnded(error.status)
      return finish(.failure(error))
    }
    connection?.callEnded(.ok)
    guard let reply else { return finish(.failure(RPCError(.internal, "the answer has no message"))) }
    finish(.success(reply))
  }

  func closed(_ error: HTTP2ErrorCode?) {
    defer { connection?.callClosed() }
    guard continuation != nil else { return }
    wasRefused = error == .refusedStream
    let failure = CallFields.error(error)
    connection?.callEnded(failure.status)
    finish(.failure(failure))
  }

  private func finish(_ result: Result<[UInt8], any Error>) {
    guard let continuation else { return }
    self.continuation = nil
    timer?.cancel()
    timer = nil
    stream = nil
    continuation.resume(with: result)
  }
}
