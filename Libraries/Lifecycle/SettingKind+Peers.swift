import Primitives
import Settings

extension SettingKind where Value == [String: [Endpoint]] {
  /// `identity=127.0.0.1:7101,projects=projects:7102`; a service named twice has two addresses.
  package static var peers: Self {
    SettingKind(
      form: "list, as identity=127.0.0.1:7101,projects=projects:7102", standIn: [:],
      format: { $0.map { "\($0)=\($1)" }.joined(separator: ",") }
    ) {
      text throws(InvalidInput) in
      var peers: [String: [Endpoint]] = [:]
      for entry in text.split(separator: ",") {
        guard let equals = entry.firstIndex(of: "="), equals > entry.startIndex else {
          throw InvalidInput("\"\(entry)\" does not name a service, as in identity=127.0.0.1:7101")
        }
        let endpoint = try Endpoint(String(entry[entry.index(after: equals)...]))
        peers[String(entry[..<equals]), default: []].append(endpoint)
      }
      return peers
    }
  }
}
