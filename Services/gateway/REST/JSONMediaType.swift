import HTTP

/// Whether a body says that it is JSON.
enum JSONMediaType {
  static func matches(_ fields: HTTPFields) -> Bool {
    guard let type = fields.first("content-type") else { return false }
    let name = type.prefix { $0 != ";" && $0 != " " }.lowercased()
    return name == "application/json" || (name.hasPrefix("application/") && name.hasSuffix("+json"))
  }
}

/// A body in a form that the route does not take.
struct UnsupportedMediaType: Error {}
