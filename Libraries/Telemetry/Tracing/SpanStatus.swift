/// How the work of a span ended.
package enum SpanStatus: Sendable, Hashable {
  case unset
  case ok
  case error(String)
}
