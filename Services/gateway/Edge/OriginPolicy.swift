import HTTP

/// Which pages may open a WebSocket: browsers send cookies along from any page, so the origin is what tells.
struct OriginPolicy: Sendable {
  let allowed: [String]

  /// A client that is no browser sends no origin, and has no cookies to be tricked out of.
  func allows(_ head: HTTPRequestHead) -> Bool {
    let origins = head.fields.values("origin")
    guard let origin = origins.first else { return true }
    guard origins.count == 1 else { return false }
    return origin == "https://\(head.authority)" || allowed.contains(origin)
  }
}
