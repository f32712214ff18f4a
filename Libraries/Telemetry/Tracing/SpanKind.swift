/// Which side of a call a span is, in OTLP's numbers.
package enum SpanKind: Int, Sendable {
  case `internal` = 1
  case server = 2
  case client = 3
  case producer = 4
  case consumer = 5
}
