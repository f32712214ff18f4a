import Primitives

/// How the text of one kind of setting is read and shown: `.int(1...64)`, `.duration()`, `.endpoint`, `.list(of: .url)`.
package struct SettingKind<Value: Sendable>: Sendable {
  /// What the value looks like, for people: `duration, as 30s`.
  let form: String
  /// Returned for a value that could not be read; nobody sees it, because `SettingsReader.finish()` throws.
  let standIn: Value
  let isSecret: Bool
  let parse: @Sendable (String) throws(InvalidInput) -> Value
  let format: @Sendable (Value) -> String

  package init(
    form: String, standIn: Value, isSecret: Bool = false, format: @escaping @Sendable (Value) -> String,
    parse: @escaping @Sendable (String) throws(InvalidInput) -> Value
  ) {
    self.form = form
    self.standIn = standIn
    self.isSecret = isSecret
    self.format = format
    self.parse = parse
  }
}
