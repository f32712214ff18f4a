import EventLoop
import Glibc
import Primitives

// Calls a service for some seconds and prints what was reached as one line of JSON.
// Usage: bench-caller ADDRESS TLS_DIRECTORY CALLS_IN_FLIGHT SECONDS

func end(_ reason: String) -> Never {
  let line = Array("bench-caller: \(reason)\n".utf8)
  _ = write(STDERR_FILENO, line, line.count)
  exit(1)
}

SignalWatcher.ignoreBrokenPipes()
let loop = EventLoop(name: "caller")
Task(executorPreference: loop) {
  do {
    print(try await Benchmark(CommandLine.arguments.dropFirst(), loop: loop).run())
    exit(0)
  } catch {
    end("\(error)")
  }
}
loop.run()
