/// Finds what answers a request. Made once; a template that is malformed or says the same as another is an error at the start,
/// not a surprise later.
package struct Router<Value: Sendable>: Sendable {
  @usableFromInline let tree: RouteTree
  @usableFromInline let values: [Value]

  package struct Route: Sendable {
    package let method: HTTPMethod
    package let template: String
    package let value: Value

    package init(_ method: HTTPMethod, _ template: String, _ value: Value) {
      self.method = method
      self.template = template
      self.value = value
    }
  }

  package init(_ routes: [Route]) throws(RouteError) {
    var tree = RouteTree()
    for route in routes { try tree.insert(route.method, route.template) }
    self.tree = tree
    values = routes.map(\.value)
  }

  /// `path` as it came, still percent-encoded, without the query.
  @inlinable
  package func match(_ method: HTTPMethod, _ path: Substring) -> RouteMatch<Value> {
    var path = path
    switch path.withUTF8({ tree.match(method, UnsafeRawBufferPointer($0)) }) {
    case .found(let route, let captures): return .found(values[route], captures)
    case .notFound: return .notFound
    case .methodNotAllowed(let methods): return .methodNotAllowed(methods)
    case .malformedPath: return .malformedPath
    }
  }
}
