/// What one variable is for.
package struct SettingDescription: Hashable, Sendable {
  package enum Presence: Hashable, Sendable {
    case required
    case optional
    case defaults(to: String)
  }

  package let name: String
  package let form: String
  package let presence: Presence
  package let help: String
  package let isSecret: Bool
}

extension SettingsReader {
  /// The variables as `--help` prints them.
  package func describe() -> String {
    descriptions.map { setting in
      "\(setting.name)  \(setting.form); \(setting.presenceText)\n    \(setting.help)\n"
    }.joined()
  }

  /// The variables as a table for `docs/`.
  package func describeAsMarkdown() -> String {
    descriptions.reduce("| variable | value | default | meaning |\n|---|---|---|---|\n") { table, setting in
      let fallback =
        switch setting.presence {
        case .required: "required"
        case .optional: ""
        case .defaults(let value): value.isEmpty ? "" : "`\(value)`"
        }
      return table + "| `\(setting.name)` | \(setting.form) | \(fallback) | \(setting.help) |\n"
    }
  }
}

extension SettingDescription {
  fileprivate var presenceText: String {
    switch presence {
    case .required: "required"
    case .optional: "optional"
    case .defaults(let value): value.isEmpty ? "empty by default" : "default \(value)"
    }
  }
}
