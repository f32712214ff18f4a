/// `/api/projects/{id}/files/{path*}`: literal segments, captures of one segment, and at the end a capture of the rest.
struct RouteTemplate: Sendable {
  enum Segment: Sendable, Hashable {
    case literal([UInt8])
    case capture
    case rest
  }

  let segments: [Segment]
  let captureNames: [String]

  init(_ text: String) throws(RouteError) {
    guard text.hasPrefix("/") else { throw .malformed(template: text, "it does not start with a slash") }
    var segments: [Segment] = []
    var names: [String] = []
    for part in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      if segments.last == .rest { throw .malformed(template: text, "something follows the capture of the rest") }
      let (segment, name) = try Self.segment(part, of: text)
      if let name {
        guard !names.contains(name) else { throw .malformed(template: text, "the capture \(name) stands in it twice") }
        names.append(name)
      }
      if let segment { segments.append(segment) }
    }
    // "/" alone is the root; a slash at the end of anything else would make a second name for the same thing.
    if text.count > 1 && text.hasSuffix("/") { throw .malformed(template: text, "it ends in a slash") }
    self.segments = segments
    captureNames = names
  }

  private static func segment(_ part: Substring, of text: String) throws(RouteError) -> (Segment?, name: String?) {
    guard !part.isEmpty else {
      if text == "/" || text.hasSuffix("/") && !text.contains("//") { return (nil, nil) }
      throw .malformed(template: text, "a segment is empty")
    }
    guard part.hasPrefix("{") && part.hasSuffix("}") else {
      let isPlain = part.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"%?#{}\\".utf8.contains($0) }
      guard isPlain, part != ".", part != ".." else { throw .malformed(template: text, "the segment \(part) can never match") }
      return (.literal(Array(part.utf8)), nil)
    }
    let isRest = part.hasSuffix("*}")
    let name = String(part.dropFirst().dropLast(isRest ? 2 : 1))
    guard !name.isEmpty, name.utf8.allSatisfy({ ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == 0x5F || $0 == 0x2E }) else {
      throw .malformed(template: text, "\(part) is not a capture")
    }
    return (isRest ? .rest : .capture, name)
  }
}
