import CSystem
import Glibc
import CUV

/// One child from spawn to exit; it ends when the process has gone and both of its outputs are at their end.
final class SpawnedProcess {
  private let command: ChildProcess.Command
  private let loop: EventLoop
  private let received: @Sendable (ChildProcess.Stream, UnsafeRawBufferPointer) -> Void
  private var handle: UnsafeMutablePointer<uv_process_t>?
  private var pipes: [PipeReader] = []
  private var writer: PipeWriter?
  private var killer: LoopTimer?
  private var exit: ChildProcess.Exit?
  private var continuation: CheckedContinuation<ChildProcess.Exit, any Error>?
  private var isCancelled = false

  init(
    _ command: ChildProcess.Command, _ loop: EventLoop,
    _ received: @escaping @Sendable (ChildProcess.Stream, UnsafeRawBufferPointer) -> Void
  ) {
    self.command = command
    self.loop = loop
    self.received = received
  }

  func start(_ continuation: CheckedContinuation<ChildProcess.Exit, any Error>) {
    if isCancelled { return continuation.resume(throwing: CancellationError()) }
    self.continuation = continuation
    do {
      try spawn()
    } catch {
      self.continuation = nil
      continuation.resume(throwing: error)
    }
  }

  private func spawn() throws {
    let input = try Pipe()
    let output = try Pipe()
    let errors = try Pipe()
    let handle = UnsafeMutablePointer<uv_process_t>.allocate(capacity: 1)
    let status = withOptions(input.read.raw, output.write.raw, errors.write.raw) { options in
      uv_spawn(loop.uv, handle, options)
    }
    guard status == 0 else {
      closeHandle(handle)
      throw SpawnError(executable: command.executable, reason: String(cString: uv_strerror(status)))
    }
    self.handle = handle
    // Retained until the exit callback, which libuv calls exactly once for a spawned process.
    handle.pointee.data = Unmanaged.passRetained(self).toOpaque()
    let finished = { [weak self] in self?.finishIfDone() }
    pipes = try [
      PipeReader(loop, output.takeRead(), { [received] in received(.output, $0) }, { _ = finished() }),
      PipeReader(loop, errors.takeRead(), { [received] in received(.errors, $0) }, { _ = finished() }),
    ]
    writer = try PipeWriter(loop, input.takeWrite(), command.input)
  }

  private func withOptions(
    _ input: Int32, _ output: Int32, _ errors: Int32, _ body: (UnsafePointer<uv_process_options_t>) -> Int32
  ) -> Int32 {
    var arguments = ([command.executable] + command.arguments).map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var environment = (command.environment ?? [:]).map { strdup("\($0)=\($1)") } + [nil]
    defer { for entry in environment { free(entry) } }
    var descriptors = [input, output, errors].map { descriptor in
      var container = uv_stdio_container_t()
      container.flags = UV_INHERIT_FD
      container.data.fd = descriptor
      return container
    }
    let count = Int32(descriptors.count)
    let inheritsEnvironment = command.environment == nil
    return arguments.withUnsafeMutableBufferPointer { arguments in
      environment.withUnsafeMutableBufferPointer { environment in
        descriptors.withUnsafeMutableBufferPointer { descriptors in
          withOptionalCString(command.directory) { directory in
            var options = uv_process_options_t()
            options.file = arguments[0].map { UnsafePointer($0) }
            options.args = arguments.baseAddress
            options.env = inheritsEnvironment ? nil : environment.baseAddress
            options.cwd = directory
            options.stdio_count = count
            options.stdio = descriptors.baseAddress
            // Its own session, so that whatever it starts can be ended with it.
            options.flags = UInt32(UV_PROCESS_DETACHED.rawValue)
            options.exit_cb = { process, status, signal in
              guard let context = process?.pointee.data else { return }
              Unmanaged<SpawnedProcess>.fromOpaque(context).takeRetainedValue().exited(status, signal)
            }
            return body(&options)
          }
        }
      }
    }
  }

  private func exited(_ status: Int64, _ signal: Int32) {
    exit = signal != 0 ? .signal(Int(signal)) : .status(Int(status))
    killer?.cancel()
    if let handle { closeHandle(handle) }
    handle = nil
    writer?.close()
    finishIfDone()
    // A grandchild may hold the pipes open for ever; what the process itself printed is in them already.
    loop.schedule(after: .seconds(1)) { self.pipes.forEach { $0.close() } }
  }

  private func finishIfDone() {
    guard let exit, pipes.allSatisfy(\.isAtEnd), let continuation else { return }
    self.continuation = nil
    if isCancelled {
      continuation.resume(throwing: CancellationError())
    } else {
      continuation.resume(returning: exit)
    }
  }

  func terminate() {
    isCancelled = true
    signalGroup(SIGTERM)
    guard handle != nil else { return }
    killer = loop.schedule(after: command.grace) { self.signalGroup(SIGKILL) }
  }

  private func signalGroup(_ signal: Int32) {
    guard let handle else { return }
    kill(-uv_process_get_pid(handle), signal)
  }
}

private func withOptionalCString<Result>(_ text: String?, _ body: (UnsafePointer<CChar>?) -> Result) -> Result {
  guard let text else { return body(nil) }
  return text.withCString(body)
}
