package enum RouteMatch<Value> {
  case found(Value, PathCaptures)
  case notFound
  /// The path exists, the method does not; the methods are for `Allow`.
  case methodNotAllowed([HTTPMethod])
  /// The path is not one a client should send: answer 400.
  case malformedPath
}

extension RouteMatch: Sendable where Value: Sendable {}
extension RouteMatch: Equatable where Value: Equatable {}
