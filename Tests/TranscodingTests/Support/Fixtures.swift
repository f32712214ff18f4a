import Foundation

/// The shared folder of real data; tests that need it are skipped where it is missing.
enum Fixtures {
  static let folder: URL = {
    if let set = ProcessInfo.processInfo.environment["UHUB_FIXTURES"] { return URL(fileURLWithPath: set) }
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return root.appendingPathComponent("../shared/fixtures").standardizedFileURL
  }()

  static let wire = folder.appendingPathComponent("wire/dev")
  static var haveJSON: Bool { FileManager.default.fileExists(atPath: wire.appendingPathComponent("json").path) }

  static func json() -> [(name: String, bytes: [UInt8])] {
    let folder = wire.appendingPathComponent("json")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appendingPathComponent(name))).map { (name, [UInt8]($0)) }
    }
  }

  static func transformations() throws -> [(name: String, bytes: [UInt8])] {
    struct Case: Decodable {
      let name: String
      let base64: Data
    }
    let data = try Data(contentsOf: wire.appendingPathComponent("json-transform.json"))
    return try JSONDecoder().decode([Case].self, from: data).map { ($0.name, [UInt8]($0.base64)) }
  }
}
