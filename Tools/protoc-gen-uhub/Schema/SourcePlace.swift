/// A thing in a `.proto` file: the path that leads to it, the comment before it, and its line.
struct SourcePlace {
  let file: String
  private let locations: [[Int32]: SourceInfoProto.Location]
  private let path: [Int32]

  init(_ file: FileProto) {
    self.file = file.name
    locations = Dictionary(file.source.locations.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    path = []
  }

  private init(_ parent: SourcePlace, _ path: [Int32]) {
    file = parent.file
    locations = parent.locations
    self.path = path
  }

  /// An element of the list in a field of the descriptor, such as the third of a message's fields.
  func child(_ field: Int32, _ index: Int) -> SourcePlace { SourcePlace(self, path + [field, Int32(index)]) }

  var line: Int { Int(locations[path]?.span.first ?? 0) + 1 }

  var comment: [String] {
    guard let comment = locations[path]?.comment, !comment.isEmpty else { return [] }
    var lines = comment.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.first == " " ? line.dropFirst() : line)
    }
    while lines.last == "" { lines.removeLast() }
    return lines
  }
}
