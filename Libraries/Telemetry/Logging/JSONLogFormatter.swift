import Primitives

/// One JSON object a line, never longer than a pipe takes at once.
struct JSONLogFormatter {
  let redactor: Redactor

  func append(_ event: LogEvent, to line: inout ByteBuffer) {
    line.append("{\"time\":\"")
    event.time.appendMilliseconds(to: &line)
    line.append("\",\"level\":\"")
    line.append(event.level.rawValue)
    line.append("\",\"service\":")
    line.append(jsonString: event.service, limit: 128)
    line.append(",\"message\":")
    line.append(jsonString: event.message.description, limit: LogEvent.maximumValueLength)
    let complete = appendFields(event.fields, to: &line)
    if let trace = event.trace {
      line.append(",\"trace_id\":\"")
      trace.traceID.append(to: &line)
      line.append("\",\"span_id\":\"")
      trace.spanID.append(to: &line)
      line.append(UInt8(ascii: "\""))
    }
    if event.suppressed > 0 {
      line.append(",\"suppressed\":")
      line.append(decimal: event.suppressed)
    }
    if !complete { line.append(",\"truncated\":true") }
    line.append("}\n")
  }

  /// False when not all of them had room.
  private func appendFields(_ fields: Fields, to line: inout ByteBuffer) -> Bool {
    for field in fields.all {
      // A name and its punctuation, and enough of the value to be worth having.
      let room = LogEvent.maximumLength - LogEvent.tailLength - line.count - 144
      guard room > 64 else { return false }
      line.append(UInt8(ascii: ","))
      line.append(jsonString: JSONLogFormatter.reserved.contains(field.name) ? field.name + "_" : field.name, limit: 128)
      line.append(UInt8(ascii: ":"))
      append(field.value, limit: min(room, LogEvent.maximumValueLength), to: &line)
    }
    return true
  }

  private func append(_ value: FieldValue, limit: Int, to line: inout ByteBuffer) {
    switch value {
    case .string(let text): line.append(jsonString: redactor.redacted(text), limit: limit)
    case .int(let number): line.append(decimal: Int(number))
    case .bool(let flag): line.append(flag ? "true" : "false")
    case .double(let number): append(number, to: &line)
    case .duration(let duration): append(duration / .seconds(1), to: &line)
    }
  }

  /// JSON has no word for infinity.
  private func append(_ number: Double, to line: inout ByteBuffer) {
    if number.isFinite { line.append(number.description) } else { line.append(jsonString: number.description, limit: 16) }
  }

  private static let reserved: Set<String> = [
    "time", "level", "service", "message", "trace_id", "span_id", "suppressed", "truncated",
  ]
}
