import Primitives
import Synchronization
import Telemetry

/// Keeps what is logged, with a clock that the test moves.
final class RecordedLines: LogSink {
  private let state = Mutex<(lines: [String], time: Timestamp)>(([], Timestamp(seconds: 1_772_357_400, nanos: 7_900_000)))

  var lines: [String] { state.withLock { $0.lines } }

  func write(_ line: UnsafeRawBufferPointer) {
    state.withLock { $0.lines.append(String(decoding: line, as: UTF8.self)) }
  }

  func advance(seconds: Int64) { state.withLock { $0.time.seconds += seconds } }

  func log(
    level: LogLevel = .debug, format: LogFormat = .json, colour: Bool = false, repeatsPerSecond: Int = 20,
    redactor: Redactor = Redactor()
  ) -> Log {
    Log(
      LogOutput(
        service: "scheduler", level: level, format: format, colour: colour, repeatsPerSecond: repeatsPerSecond,
        redactor: redactor,
        sink: self, now: { self.state.withLock { $0.time } }))
  }
}
