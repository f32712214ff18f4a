import Foundation
import Primitives
import Settings
import Testing

@Suite("Settings that name files") struct SettingsFilesTests {
  /// A file that lives as long as the body.
  func withFile<Result>(_ content: [UInt8], _ body: (String) throws -> Result) rethrows -> Result {
    let path = NSTemporaryDirectory() + "uhub-settings-" + UUID().uuidString
    _ = FileManager.default.createFile(atPath: path, contents: Data(content))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }

  func problems(_ reader: SettingsReader) -> [String] {
    do {
      try reader.finish()
      return []
    } catch { return error.problems.map { "\($0.name): \($0.reason)" } }
  }

  @Test("a secret is read from its file, without the last line end")
  func secretFile() throws {
    try withFile(Array("s3cret value\n".utf8)) { path in
      var reader = SettingsReader(["UHUB_KEY_FILE": path])
      #expect(reader.require("UHUB_KEY", .secret, "The key.").reveal() == "s3cret value")
      try reader.finish()
      #expect(reader.unknownVariables.isEmpty)
    }
  }

  @Test("a secret never shows, not even when it is wrong")
  func secretNeverShown() {
    let secret = Secret("hunter22")
    #expect("\(secret) \(String(reflecting: secret)) \([secret])" == "[secret] [secret] [[secret]]")
    var dumped = ""
    dump(secret, to: &dumped)
    #expect(!dumped.contains("hunter22"))
    var reader = SettingsReader(["UHUB_KEYS": "hunter22,,hunter23"])
    _ = reader.require("UHUB_KEYS", .list(of: .secret), "Keys.")
    #expect(problems(reader) == ["UHUB_KEYS: has an empty item"])
  }

  @Test("both the value and the file are one too many")
  func both() {
    var reader = SettingsReader(["UHUB_KEY": "a", "UHUB_KEY_FILE": "/b"])
    _ = reader.require("UHUB_KEY", .secret, "The key.")
    #expect(problems(reader) == ["UHUB_KEY: is set together with UHUB_KEY_FILE; only one of them can be"])
  }

  enum BadFile: String, CaseIterable {
    case empty = "is empty"
    case binary = "is not UTF-8 text"
    case large = "holds more than 64 KB"

    var content: [UInt8] {
      switch self {
      case .empty: []
      case .binary: [0xFF, 0xFE]
      case .large: [UInt8](repeating: 0x61, count: 70_000)
      }
    }
  }

  @Test("what is wrong with the file is said", arguments: BadFile.allCases)
  func badFile(_ file: BadFile) {
    withFile(file.content) { path in
      var reader = SettingsReader(["UHUB_KEY_FILE": path])
      _ = reader.optional("UHUB_KEY", .secret, "The key.")
      #expect(problems(reader) == ["UHUB_KEY_FILE: \(file.rawValue)"])
    }
  }

  @Test("a file must be there and be a file")
  func paths() {
    var reader = SettingsReader(["UHUB_A": "/nonexistent", "UHUB_B": "/tmp", "UHUB_C": "/nonexistent", "UHUB_D": "/tmp"])
    _ = reader.require("UHUB_A", .file(), "A.")
    _ = reader.require("UHUB_B", .file(), "B.")
    #expect(reader.require("UHUB_C", .file(mustExist: false), "C.") == "/nonexistent")
    #expect(reader.require("UHUB_D", .directory(), "D.") == "/tmp")
    #expect(
      problems(reader) == [
        "UHUB_A: cannot be found: No such file or directory (it is \"/nonexistent\")", "UHUB_B: is not a file (it is \"/tmp\")",
      ])
  }
}
