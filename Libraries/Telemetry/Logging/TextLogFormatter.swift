import Primitives

/// One line for people: time of day, level, service, message, `name=value`.
struct TextLogFormatter {
  let redactor: Redactor
  let colour: Bool

  func append(_ event: LogEvent, to line: inout ByteBuffer) {
    var time = ByteBuffer(capacity: 32)
    event.time.appendMilliseconds(to: &time)
    line.append(UnsafeRawBufferPointer(rebasing: time.readable[11..<23]))
    line.append(" ")
    paint(event.level, &line) { $0.append(TextLogFormatter.label(event.level)) }
    line.append(" ")
    line.append(event.service)
    line.append("  ")
    line.append(event.message.description)
    for field in event.fields.all {
      let room = LogEvent.maximumLength - LogEvent.tailLength - line.count - 144
      guard room > 64 else {
        line.append(" …")
        break
      }
      append(name: field.name, to: &line)
      append(field.value, limit: min(room, LogEvent.maximumValueLength), to: &line)
    }
    if let trace = event.trace {
      append(name: "trace", to: &line)
      trace.traceID.append(to: &line)
    }
    if event.suppressed > 0 {
      append(name: "suppressed", to: &line)
      line.append(decimal: event.suppressed)
    }
    line.append("\n")
  }

  private func append(name: String, to line: inout ByteBuffer) {
    line.append(" ")
    if colour { line.append("\u{1B}[2m") }
    line.append(escaped: name, limit: 128)
    line.append("=")
    if colour { line.append("\u{1B}[0m") }
  }

  private func append(_ value: FieldValue, limit: Int, to line: inout ByteBuffer) {
    switch value {
    case .string(let text):
      let text = redactor.redacted(text)
      if text.isEmpty || text.utf8.contains(where: { $0 == 0x20 || $0 == UInt8(ascii: "=") }) {
        line.append(jsonString: text, limit: limit)
      } else {
        line.append(escaped: text, limit: limit)
      }
    case .int(let number): line.append(decimal: Int(number))
    case .double(let number): line.append(number.description)
    case .bool(let flag): line.append(flag ? "true" : "false")
    case .duration(let duration): line.append(DurationText.format(duration))
    }
  }

  private func paint(_ level: LogLevel, _ line: inout ByteBuffer, _ body: (inout ByteBuffer) -> Void) {
    guard colour else { return body(&line) }
    switch level {
    case .debug: line.append("\u{1B}[2m")
    case .info: line.append("\u{1B}[36m")
    case .notice: line.append("\u{1B}[32m")
    case .warning: line.append("\u{1B}[33m")
    case .error: line.append("\u{1B}[1;31m")
    }
    body(&line)
    line.append("\u{1B}[0m")
  }

  private static func label(_ level: LogLevel) -> StaticString {
    switch level {
    case .debug: "DEBUG  "
    case .info: "INFO   "
    case .notice: "NOTICE "
    case .warning: "WARNING"
    case .error: "ERROR  "
    }
  }
}
