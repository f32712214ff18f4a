import HTTP

/// Matches any bytes as a path. What a capture yields must not be readable as another path.
package func fuzzPath(_ bytes: UnsafeRawBufferPointer) {
  guard let router = try? Router<Int>([.init(.get, "/a/{id}", 1), .init(.get, "/a/{id}/b", 2), .init(.get, "/{rest*}", 3)]) else {
    return
  }
  let path = String(decoding: bytes, as: UTF8.self)
  guard case .found(_, let captures) = router.match(.get, path[...]) else { return }
  for value in captures.values {
    precondition(!value.utf8.contains(0) && !value.utf8.contains(0x5C))
    for segment in value.split(separator: "/") { precondition(segment != "." && segment != "..") }
  }
  if let id = captures["id"] { precondition(!id.isEmpty && !id.contains("/")) }
}
