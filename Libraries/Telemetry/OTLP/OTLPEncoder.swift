import Primitives

/// Writes spans as OTLP's JSON: an ExportTraceServiceRequest with ids in hex and 64-bit numbers as strings.
struct OTLPEncoder {
  let resource: OTLPResource
  let redactor: Redactor

  private static let maximumText = 4096

  func encode(_ spans: [FinishedSpan]) -> ByteBuffer {
    var json = ByteBuffer(capacity: 256 + spans.count * 512)
    json.append("{\"resourceSpans\":[{\"resource\":{\"attributes\":")
    append(["service.name": resource.service, "service.version": resource.version], to: &json)
    json.append("},\"scopeSpans\":[{\"scope\":{\"name\":\"uhub\"},\"spans\":[")
    for (index, span) in spans.enumerated() {
      if index > 0 { json.append(",") }
      append(span, to: &json)
    }
    json.append("]}]}]}")
    return json
  }

  private func append(_ span: FinishedSpan, to json: inout ByteBuffer) {
    json.append("{\"traceId\":\"")
    span.context.traceID.append(to: &json)
    json.append("\",\"spanId\":\"")
    span.context.spanID.append(to: &json)
    if let parent = span.parent {
      json.append("\",\"parentSpanId\":\"")
      parent.append(to: &json)
    }
    json.append("\",")
    if let state = span.context.state {
      json.append("\"traceState\":")
      append(state, to: &json)
      json.append(",")
    }
    json.append("\"name\":")
    append(span.name, to: &json)
    json.append(",\"kind\":")
    json.append(decimal: span.kind.rawValue)
    json.append(",\"startTimeUnixNano\":\"")
    json.append(decimal: nanoseconds(span.start))
    json.append("\",\"endTimeUnixNano\":\"")
    json.append(decimal: nanoseconds(span.end))
    json.append("\",\"attributes\":")
    append(span.attributes, to: &json)
    append(span.status, to: &json)
    json.append("}")
  }

  private func append(_ status: SpanStatus, to json: inout ByteBuffer) {
    switch status {
    case .unset: break
    case .ok: json.append(",\"status\":{\"code\":1}")
    case .error(let message):
      json.append(",\"status\":{\"code\":2,\"message\":")
      append(message, to: &json)
      json.append("}")
    }
  }

  private func append(_ attributes: Fields, to json: inout ByteBuffer) {
    json.append("[")
    for (index, field) in attributes.all.enumerated() {
      if index > 0 { json.append(",") }
      json.append("{\"key\":")
      append(field.name, to: &json)
      json.append(",\"value\":{")
      append(field.value, to: &json)
      json.append("}}")
    }
    json.append("]")
  }

  private func append(_ value: FieldValue, to json: inout ByteBuffer) {
    switch value {
    case .string(let text):
      json.append("\"stringValue\":")
      append(text, to: &json)
    case .int(let number):
      json.append("\"intValue\":\"")
      json.append(decimal: Int(number))
      json.append("\"")
    case .bool(let flag): json.append(flag ? "\"boolValue\":true" : "\"boolValue\":false")
    case .double(let number): append(number, to: &json)
    case .duration(let duration): append(duration / .seconds(1), to: &json)
    }
  }

  /// Protobuf's JSON writes what is not finite as a string.
  private func append(_ number: Double, to json: inout ByteBuffer) {
    json.append("\"doubleValue\":")
    if number.isFinite {
      json.append(number.description)
    } else {
      json.append(number.isNaN ? "\"NaN\"" : number > 0 ? "\"Infinity\"" : "\"-Infinity\"")
    }
  }

  private func append(_ text: String, to json: inout ByteBuffer) {
    json.append(jsonString: redactor.redacted(text), limit: OTLPEncoder.maximumText)
  }

  private func nanoseconds(_ time: Timestamp) -> Int {
    let (whole, overflow) = Int(max(time.seconds, 0)).multipliedReportingOverflow(by: 1_000_000_000)
    return overflow || whole > Int.max - 999_999_999 ? 0 : whole + Int(time.nanos)
  }
}
