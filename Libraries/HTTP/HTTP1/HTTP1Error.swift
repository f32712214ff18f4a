/// Why bytes are not a message we accept, with the status to answer before the connection is closed.
package struct HTTP1Error: Error, Hashable, CustomStringConvertible {
  package let status: HTTPStatus
  package let reason: StaticReason

  /// A constant text: nothing the peer sent becomes part of it.
  package struct StaticReason: Sendable, Hashable, CustomStringConvertible {
    private let text: StaticString

    init(_ text: StaticString) { self.text = text }

    package var description: String { text.description }
    package static func == (left: Self, right: Self) -> Bool { left.description == right.description }
    package func hash(into hasher: inout Hasher) { hasher.combine(description) }
  }

  init(_ status: HTTPStatus, _ reason: StaticString) {
    self.status = status
    self.reason = StaticReason(reason)
  }

  static func bad(_ reason: StaticString) -> HTTP1Error { HTTP1Error(.badRequest, reason) }

  package var description: String { "\(status.code): \(reason)" }
}
