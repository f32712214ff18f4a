import EventLoop
import Glibc
import TestSupport
import Testing

@Suite("A child process", .timeLimit(.minutes(1))) struct ChildProcessTests {
  private func output(_ script: String, _ loop: EventLoop, input: [UInt8] = []) async throws -> (
    exit: ChildProcess.Exit, output: [UInt8], errors: [UInt8]
  ) {
    try await ChildProcess.output(.init("/bin/sh", ["-c", script], input: input), on: loop)
  }

  @Test("ends with its exit code", arguments: [0, 1, 42]) func exitCode(_ code: Int) async throws {
    try await withLoop { loop in
      let result = try await output("exit \(code)", loop)
      #expect(result.exit == .status(code))
      #expect(loop.isCurrent)
    }
  }

  @Test("ends with the signal that killed it") func signal() async throws {
    try await withLoop { loop in
      let result = try await output("kill -KILL $$", loop)
      #expect(result.exit == .signal(9))
    }
  }

  @Test("prints on two streams that stay apart") func streams() async throws {
    try await withLoop { loop in
      let result = try await output("echo answer; echo trouble >&2", loop)
      #expect(result.output == Array("answer\n".utf8))
      #expect(result.errors == Array("trouble\n".utf8))
    }
  }

  @Test("is given its input, and the end of it") func input() async throws {
    try await withLoop { loop in
      let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0) }
      let result = try await output("wc -c", loop, input: bytes)
      #expect(String(decoding: result.output, as: UTF8.self).hasPrefix("1000000"))
    }
  }

  @Test("may print more than a pipe holds") func longOutput() async throws {
    try await withLoop { loop in
      let result = try await output("head -c 500000 /dev/zero", loop)
      #expect(result.output.count == 500_000)
    }
  }

  @Test("prints into a bounded memory") func limit() async throws {
    try await withLoop { loop in
      let command = ChildProcess.Command("/bin/sh", ["-c", "head -c 500000 /dev/zero"])
      let result = try await ChildProcess.output(command, on: loop, limit: 1000)
      #expect(result.output.count == 1000)
      #expect(result.exit == .status(0))
    }
  }

  @Test("sees only the environment it is given, and its directory") func environment() async throws {
    try await withLoop { loop in
      let command = ChildProcess.Command(
        "/bin/sh", ["-c", "echo $ANSWER:$HOME; pwd"], environment: ["ANSWER": "42"], directory: "/usr")
      let result = try await ChildProcess.output(command, on: loop)
      #expect(result.output == Array("42:\n/usr\n".utf8))
    }
  }

  @Test("that does not exist is an error that says its name") func missing() async throws {
    try await withLoop { loop in
      let error = try await #require(throws: SpawnError.self) {
        try await ChildProcess.output(.init("/nonexistent/program"), on: loop)
      }
      #expect(error.description == "cannot start /nonexistent/program: no such file or directory")
    }
  }

  @Test("goes with everything it has started when its task is cancelled") func cancellation() async throws {
    try await withLoop { loop in
      let grandchild = Recorder<pid_t>()
      let started = Gate()
      let command = ChildProcess.Command("/bin/sh", ["-c", "sleep 600 & echo $!; wait"], grace: .milliseconds(200))
      let run = Task(executorPreference: loop) {
        try await ChildProcess.run(command, on: loop) { _, bytes in
          grandchild.record(pid_t(String(decoding: bytes, as: UTF8.self).filter(\.isNumber)) ?? 0)
          started.open()
        }
      }
      await started.wait()
      let process = try #require(grandchild.entries.first)
      #expect(kill(process, 0) == 0)
      run.cancel()
      await #expect(throws: CancellationError.self) { try await run.value }
      try await eventually(on: loop) { kill(process, 0) == -1 || isZombie(process) }
    }
  }

  @Test("that ignores the request to end is killed") func stubborn() async throws {
    try await withLoop { loop in
      let started = Gate()
      let command = ChildProcess.Command(
        "/bin/sh", ["-c", "trap '' TERM; echo ready; while :; do sleep 1; done"], grace: .milliseconds(50))
      let run = Task(executorPreference: loop) {
        try await ChildProcess.run(command, on: loop) { _, _ in started.open() }
      }
      await started.wait()
      run.cancel()
      await #expect(throws: CancellationError.self) { try await run.value }
    }
  }

  @Test("is not even started by a task that was cancelled before") func cancelledBefore() async throws {
    try await withLoop { loop in
      let gate = Gate()
      let run = Task(executorPreference: loop) {
        await gate.wait()
        return try await ChildProcess.output(.init("/bin/sh", ["-c", "sleep 600"], grace: .milliseconds(50)), on: loop)
      }
      run.cancel()
      gate.open()
      await #expect(throws: CancellationError.self) { try await run.value }
    }
  }

  @Test("is given no descriptor of ours but its three streams") func descriptors() async throws {
    try await withLoop { loop in
      let result = try await output("ls -l /proc/self/fd", loop)
      let text = String(decoding: result.output, as: UTF8.self)
      // Every loop polls; none of what it polls may be seen by a child.
      #expect(!text.contains("anon_inode:[event"))
    }
  }

  /// Ended, but not yet collected by whoever adopted it.
  private func isZombie(_ process: pid_t) -> Bool {
    guard let file = fopen("/proc/\(process)/stat", "r") else { return true }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    guard fgets(&line, 256, file) != nil else { return true }
    return String(decoding: line.map { UInt8(bitPattern: $0) }, as: UTF8.self).contains(") Z ")
  }
}
