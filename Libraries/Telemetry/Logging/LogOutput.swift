import Primitives

/// Turns events into lines and hands them to a sink; one for a process, shared by all its logs.
package final class LogOutput: Sendable {
  package let level: LogLevel
  package let redactor: Redactor
  private let service: String
  private let format: LogFormat
  private let colour: Bool
  private let sink: any LogSink
  private let now: WallClock
  private let limiter: LogRateLimiter

  package init(
    service: String, level: LogLevel = .info, format: LogFormat = .json, colour: Bool = false,
    repeatsPerSecond: Int = 20, redactor: Redactor = Redactor(), sink: any LogSink = DescriptorLogSink.standardError,
    now: @escaping WallClock = systemTime
  ) {
    self.service = service
    self.level = level
    self.format = format
    self.colour = colour
    self.redactor = redactor
    self.sink = sink
    self.now = now
    limiter = LogRateLimiter(perSecond: repeatsPerSecond)
  }

  /// How many lines with this message were left out before; nil when this one is left out too.
  func admit(_ message: StaticString) -> Int? { limiter.admit(message, at: now().seconds) }

  func write(_ level: LogLevel, _ message: StaticString, _ fields: Fields, suppressed: Int = 0) {
    let event = LogEvent(
      time: now(), level: level, service: service, message: message, fields: fields, suppressed: suppressed,
      trace: TraceContext.current)
    var line = ByteBuffer(capacity: 512)
    switch format {
    case .json: JSONLogFormatter(redactor: redactor).append(event, to: &line)
    case .text: TextLogFormatter(redactor: redactor, colour: colour).append(event, to: &line)
    }
    sink.write(line.readable)
  }
}
