/// One RPC of the contract: its messages, its REST route and who may call it.
package final class MethodDescriptor: Sendable {
  /// Full name, such as `uhub.scheduler.v1.Examples`.
  package let service: String
  package let name: String
  /// `/uhub.scheduler.v1.Examples/ListEvents`
  package let path: String
  /// The process that serves it, such as `scheduler`.
  package let process: String
  package let kind: CallKind
  package let input: MessageDescriptor
  package let output: MessageDescriptor
  /// May be sent again when the answer was lost.
  package let idempotent: Bool
  /// Services that may call it; everybody else is refused.
  package let callers: [String]
  /// `public`, `authenticated`, or a permission of the matrix.
  package let permission: String
  package let rateClass: String
  package let audited: Bool
  package let route: RouteDescriptor?

  package init(
    service: String, name: String, process: String, kind: CallKind, input: MessageDescriptor, output: MessageDescriptor,
    idempotent: Bool = false, callers: [String], permission: String, rateClass: String = "", audited: Bool = false,
    route: RouteDescriptor? = nil
  ) {
    self.service = service
    self.name = name
    path = "/\(service)/\(name)"
    self.process = process
    self.kind = kind
    self.input = input
    self.output = output
    self.idempotent = idempotent
    self.callers = callers
    self.permission = permission
    self.rateClass = rateClass
    self.audited = audited
    self.route = route
  }
}

package enum CallKind: Sendable {
  case unary, serverStreaming, clientStreaming, bidirectional
}

/// Where the gateway offers an RPC.
package struct RouteDescriptor: Sendable {
  package enum Kind: Sendable {
    /// JSON in and out, by descriptor.
    case transcoded
    /// The request's own bytes and listed headers, and the answer's: what is not JSON.
    case raw
    /// A server stream whose messages are sent as JSON text frames.
    case webSocket
  }

  package let kind: Kind
  /// `GET`, `POST`, `PUT`, `PATCH`, `DELETE`.
  package let method: String
  /// `/api/examples/events/{id}`; a last `{rest*}` takes what remains.
  package let template: String
  /// The field that takes the JSON body; empty for the whole message.
  package let bodyField: String
  /// Of a success; 0 for the usual one (200, or 204 when the answer is empty).
  package let status: Int
  /// A raw route is given just these headers of the request.
  package let headers: [String]
  /// Kept out of the published API description.
  package let hidden: Bool
  /// Largest body in bytes; 0 for the default.
  package let maxBody: Int

  package init(
    _ kind: Kind, _ method: String, _ template: String, bodyField: String = "", status: Int = 0, headers: [String] = [],
    hidden: Bool = false, maxBody: Int = 0
  ) {
    self.kind = kind
    self.method = method
    self.template = template
    self.bodyField = bodyField
    self.status = status
    self.headers = headers
    self.hidden = hidden
    self.maxBody = maxBody
  }
}

/// A method with the Swift types of its messages.
package struct Method<Input: Message, Output: Message>: Sendable {
  package let descriptor: MethodDescriptor

  package init(_ descriptor: MethodDescriptor) { self.descriptor = descriptor }
}
