/// A request that cannot be accepted; the client is told as a 400.
package enum RequestError: Error, Hashable {
  /// The body is not JSON: nothing else is known of it.
  case syntax(JSONSyntaxError)
  /// What is wrong with its fields, as far as `InputLimits.violations` goes.
  case invalid([FieldViolation])
}

extension RequestError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .syntax(let error): "the body is not valid JSON: \(error)"
    case .invalid(let violations): violations.map(\.description).joined(separator: "; ")
    }
  }
}
