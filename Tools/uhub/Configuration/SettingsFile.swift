import Primitives

/// Lines of `NAME=value`; empty lines and lines that start with `#` are skipped.
struct SettingsFile {
  private(set) var values: [String: String] = [:]

  init(text: String, name: String) throws(InvalidInput) {
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let line = line.trimmed
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard let equals = line.firstIndex(of: "="), equals != line.startIndex else {
        throw InvalidInput("\(name), line \(index + 1): expected NAME=value.")
      }
      values[String(line[..<equals].trimmed)] = String(line[line.index(after: equals)...].trimmed)
    }
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    let start = drop(while: isBlank)
    return start.lastIndex(where: { !isBlank($0) }).map { start[...$0] } ?? start.prefix(0)
  }
}
