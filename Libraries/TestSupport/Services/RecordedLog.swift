import Synchronization
import Telemetry

/// Keeps what a service logs.
package final class RecordedLog: LogSink {
  private let kept = Mutex<[String]>([])

  package init() {}

  package var lines: [String] { kept.withLock { $0 } }

  package func write(_ line: UnsafeRawBufferPointer) {
    kept.withLock { $0.append(String(decoding: line, as: UTF8.self)) }
  }

  package func contains(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  package func log(for service: String) -> Log { Log(LogOutput(service: service, level: .debug, sink: self)) }
}
