import Foundation

/// The real-world files tests read; they live beside the repository, not in it.
enum Fixtures {
  static let root: URL = {
    if let path = ProcessInfo.processInfo.environment["UHUB_FIXTURES"] { return URL(fileURLWithPath: path) }
    return URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("shared/fixtures")
  }()

  static let wire = root.appendingPathComponent("wire/dev")

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: wire.appendingPathComponent(path).path)
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: wire.appendingPathComponent(path)))
  }
}
