import CSystem
import Glibc
import CUV

/// A program started by this one, with its output as a stream of bytes.
///
/// Cancelling the task that runs it ends the process group: first with SIGTERM, then with SIGKILL.
package enum ChildProcess {
  package struct Command: Sendable {
    package var executable: String
    package var arguments: [String]
    /// nil inherits; nothing else is ever passed on.
    package var environment: [String: String]?
    package var directory: String?
    package var input: [UInt8]
    /// Between SIGTERM and SIGKILL.
    package var grace: Duration

    package init(
      _ executable: String, _ arguments: [String] = [], environment: [String: String]? = nil, directory: String? = nil,
      input: [UInt8] = [], grace: Duration = .seconds(5)
    ) {
      self.executable = executable
      self.arguments = arguments
      self.environment = environment
      self.directory = directory
      self.input = input
      self.grace = grace
    }
  }

  package enum Stream: Sendable { case output, errors }

  package enum Exit: Sendable, Hashable {
    case status(Int)
    case signal(Int)
  }

  /// Runs to the end; `received` is called on the loop with each piece of output as it arrives.
  package static func run(
    _ command: Command, on loop: EventLoop, received: @escaping @Sendable (Stream, UnsafeRawBufferPointer) -> Void
  ) async throws -> Exit {
    try await loop.run {
      let process = RunningProcess(command, loop, received)
      return try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation { process.value.start($0) }
      } onCancel: {
        loop.execute { process.value.terminate() }
      }
    }
  }

  /// Runs to the end and gathers what was printed; more than `limit` bytes ends the process with an error.
  package static func output(
    _ command: Command, on loop: EventLoop, limit: Int = 1 << 20
  ) async throws -> (exit: Exit, output: [UInt8], errors: [UInt8]) {
    try await loop.run {
      let gathered = LoopBound(Gathered(), on: loop)
      let exit = try await run(command, on: loop) { stream, bytes in
        switch stream {
        case .output: gathered.value.output.append(contentsOf: bytes.prefix(limit - min(limit, gathered.value.output.count)))
        case .errors: gathered.value.errors.append(contentsOf: bytes.prefix(limit - min(limit, gathered.value.errors.count)))
        }
      }
      return (exit, gathered.value.output, gathered.value.errors)
    }
  }

  private final class Gathered {
    var output: [UInt8] = []
    var errors: [UInt8] = []
  }

  private static func RunningProcess(
    _ command: Command, _ loop: EventLoop, _ received: @escaping @Sendable (Stream, UnsafeRawBufferPointer) -> Void
  ) -> LoopBound<SpawnedProcess> {
    LoopBound(SpawnedProcess(command, loop, received), on: loop)
  }
}

package struct SpawnError: Error, CustomStringConvertible {
  package let executable: String
  package let reason: String

  package var description: String { "cannot start \(executable): \(reason)" }
}
