/// Which answers are compressed on the fly, and what that changes in their head.
package enum ResponseCompression {
  /// Below this the gzip frame and the work cost more than they save.
  package static let minimumLength = 1024

  /// Adds `Vary` where the answer depends on the request, and turns the head into that of a gzip body when it should be
  /// one. The caller then passes the body through a `DeflateStream(.gzip)`. `length` is nil for a streamed body.
  package static func negotiate(_ request: HTTPRequestHead, _ response: inout HTTPResponseHead, length: Int?) -> Bool {
    guard isCandidate(response), length ?? .max >= minimumLength else { return false }
    addVary(&response.fields)
    guard AcceptEncoding(request.fields).best(of: ["gzip"]) != nil else { return false }
    response.fields.append("content-encoding", "gzip")
    response.fields.remove("content-length")
    response.fields.remove("accept-ranges")
    if let tag = response.fields.first("etag"), tag.hasPrefix("\"") {
      // Other bytes need another strong tag; the weak one says that the meaning is the same.
      response.fields.set("etag", "W/" + tag)
    }
    return true
  }

  private static func isCandidate(_ response: HTTPResponseHead) -> Bool {
    guard !response.status.forbidsBody, response.status != .partialContent, !response.fields.contains("content-encoding"),
      !response.fields.lists("cache-control", "no-transform")
    else { return false }
    return response.fields.withFirst("content-type", isText) ?? false
  }

  private static func addVary(_ fields: inout HTTPFields) {
    guard !fields.lists("vary", "accept-encoding"), !fields.lists("vary", "*") else { return }
    fields.append("vary", "accept-encoding")
  }

  /// Types that are text in disguise; everything else is either compressed already or too rare to matter.
  private static let types: [StaticString] = [
    "application/json", "application/javascript", "application/xml", "application/manifest+json", "application/wasm",
    "image/svg+xml", "application/x-ndjson",
  ]

  static func isText(_ value: UnsafeRawBufferPointer) -> Bool {
    let type = UnsafeRawBufferPointer(rebasing: value[..<(value.firstIndex(of: ASCII.semicolon) ?? value.count)]).trimmed
    // An event stream is flushed event by event; buffering it in a compressor would hold events back.
    if type.isSameIgnoringCase(as: "text/event-stream") { return false }
    if type.count > 5, UnsafeRawBufferPointer(rebasing: type[..<5]).isSameIgnoringCase(as: "text/") { return true }
    if type.hasSuffix("+json") || type.hasSuffix("+xml") { return true }
    return types.contains { type.isSameIgnoringCase(as: $0) }
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func hasSuffix(_ suffix: StaticString) -> Bool {
    count > suffix.utf8CodeUnitCount
      && UnsafeRawBufferPointer(rebasing: self[(count - suffix.utf8CodeUnitCount)...]).isSameIgnoringCase(as: suffix)
  }
}
