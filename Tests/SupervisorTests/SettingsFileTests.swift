import Primitives
import Testing

@testable import uhub

@Suite("A settings file") struct SettingsFileTests {
  @Test("holds NAME=value lines, comments and empty lines") func reads() throws {
    let file = try SettingsFile(text: "# ports\n\nUHUB_A = 1 \r\nUHUB_B=x=y\nUHUB_C=", name: "settings")
    #expect(file.values == ["UHUB_A": "1", "UHUB_B": "x=y", "UHUB_C": ""])
  }

  @Test("names the line that is wrong", arguments: ["UHUB_A", "=1", "A=1\nnonsense"])
  func rejects(_ text: String) {
    #expect(throws: InvalidInput.self) { try SettingsFile(text: text, name: "settings") }
  }
}
