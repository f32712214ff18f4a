@preconcurrency import Glibc

extension SettingsReader {
  /// The variables of this process. Read it once, at the start, before there are threads: `environ` knows no lock.
  package static func fromProcess() -> SettingsReader {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      entry += 1
      let pair = String(cString: text)
      guard let equals = pair.firstIndex(of: "=") else { continue }
      variables[String(pair[..<equals])] = String(pair[pair.index(after: equals)...])
    }
    return SettingsReader(variables)
  }
}
