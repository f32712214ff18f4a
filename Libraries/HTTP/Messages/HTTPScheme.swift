package enum HTTPScheme: String, Sendable, Hashable {
  case http, https
}
