package enum RouteError: Error, Hashable, CustomStringConvertible {
  case malformed(template: String, String)
  /// Two routes would answer the same requests.
  case ambiguous(template: String, with: String)

  package var description: String {
    switch self {
    case .malformed(let template, let reason): "route \(template): \(reason)"
    case .ambiguous(let template, let other): "routes \(template) and \(other) match the same requests"
    }
  }
}
