/// How much a line of the log matters.
package enum LogLevel: String, Sendable, CaseIterable, Comparable {
  case debug, info, notice, warning, error

  package static func < (left: LogLevel, right: LogLevel) -> Bool { left.severity < right.severity }

  private var severity: Int {
    switch self {
    case .debug: 0
    case .info: 1
    case .notice: 2
    case .warning: 3
    case .error: 4
    }
  }
}
