import HTTP

/// A whole answer, whichever version of HTTP carried it.
package struct HTTPAnswer: Sendable, Hashable {
  package var status: Int
  package var fields: HTTPFields
  package var body: [UInt8] = []
  /// Statuses of interim answers that came before.
  package var interim: [Int] = []
  package var trailers: HTTPFields?

  package var text: String { String(decoding: body, as: UTF8.self) }
}
