/// Where the gateway offers a method.
struct RouteSchema {
  enum Kind: String {
    case transcoded, raw, webSocket
  }

  let kind: Kind
  let method: String
  let template: String
  let body: String
  let status: Int
  let headers: [String]
  let isHidden: Bool
  let maxBody: Int64

  var hasBody: Bool { method != "GET" && method != "DELETE" }

  /// The fields that the path fills, in order.
  var parameters: [String] { RouteSchema.parameters(of: template) }

  static func parameters(of template: String) -> [String] {
    template.split(separator: "/").compactMap { segment in
      guard segment.hasPrefix("{"), segment.hasSuffix("}") else { return nil }
      let name = segment.dropFirst().dropLast()
      return String(name.hasSuffix("*") ? name.dropLast() : name)
    }
  }

  /// Two routes of the same shape would answer the same paths.
  var shape: String {
    method + " " + template.split(separator: "/").map { $0.hasPrefix("{") ? "{}" : String($0) }.joined(separator: "/")
  }
}
