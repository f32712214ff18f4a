package enum StaticFilesError: Error, Hashable, CustomStringConvertible {
  case unreadable(String)
  case tooDeep(String)
  case tooLarge(limit: Int)

  package var description: String {
    switch self {
    case .unreadable(let path): "static files: cannot read \(path)"
    case .tooDeep(let path): "static files: \(path) is nested too deep"
    case .tooLarge(let limit): "static files: more than \(limit) bytes"
    }
  }
}
