/// The names in braces of a route's path, in order.
enum PathTemplate {
  static func names(_ template: String) -> [String] {
    template.split(separator: "/").compactMap { segment in
      guard segment.hasPrefix("{"), segment.hasSuffix("}") else { return nil }
      let name = segment.dropFirst().dropLast()
      return String(name.hasSuffix("*") ? name.dropLast() : name)
    }
  }
}
