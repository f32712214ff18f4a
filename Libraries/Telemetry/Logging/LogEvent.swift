import Primitives

/// What one line of the log says.
struct LogEvent {
  let time: Timestamp
  let level: LogLevel
  let service: String
  let message: StaticString
  let fields: Fields
  let suppressed: Int
  let trace: TraceContext?

  /// A pipe takes up to 4096 bytes in one piece, so that lines of several processes never mix.
  static let maximumLength = 4096
  /// Kept free for what follows the fields: trace, span, counts and the end of the line.
  static let tailLength = 192
  static let maximumValueLength = 1024
}
