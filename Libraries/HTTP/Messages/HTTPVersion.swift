package enum HTTPVersion: UInt8, Sendable, Hashable, Comparable {
  case http10, http11, http2

  package static func < (left: HTTPVersion, right: HTTPVersion) -> Bool { left.rawValue < right.rawValue }
}
