import Primitives

/// A value in a line of the log or on a span.
package enum FieldValue: Sendable, Hashable {
  case string(String)
  case int(Int64)
  case double(Double)
  case bool(Bool)
  /// Written in seconds.
  case duration(Duration)

  /// An error as its message; what it may hold beyond that stays in `debugDescription`.
  package static func error(_ error: any Error) -> FieldValue { .string("\(error)") }

  /// Bytes that should be text; what is not UTF-8 becomes U+FFFD.
  package static func text(_ bytes: [UInt8]) -> FieldValue { .string(String(decoding: bytes, as: UTF8.self)) }
}
