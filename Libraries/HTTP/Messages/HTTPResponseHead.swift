/// What a response says before its body.
package struct HTTPResponseHead: Sendable, Hashable {
  package var status: HTTPStatus
  package var fields: HTTPFields

  package init(_ status: HTTPStatus, _ fields: HTTPFields = [:]) {
    self.status = status
    self.fields = fields
  }
}
