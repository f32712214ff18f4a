import Primitives

/// Reads a service's configuration from `UHUB_…` variables and collects everything that is wrong with it.
///
/// A value that cannot be read is replaced by a stand-in, so that the reading goes on to the next one; `finish()` throws
/// before anybody could use it. A variable that is set to nothing counts as not set.
package struct SettingsReader: Sendable {
  private let environment: [String: String]
  private let prefix: String
  private var problems: [InvalidSettings.Problem] = []
  private var read: Set<String> = []
  /// Every variable that was read, in the order of reading.
  package private(set) var descriptions: [SettingDescription] = []

  package init(_ environment: [String: String], prefix: String = "UHUB_") {
    self.environment = environment
    self.prefix = prefix
  }

  /// A setting that has a value of its own when it is not set.
  package mutating func read<Value>(_ name: String, _ kind: SettingKind<Value>, default value: Value, _ help: String) -> Value {
    describe(name, kind, .defaults(to: kind.format(value)), help)
    return given(name, kind) ?? value
  }

  /// A setting that must be there.
  package mutating func require<Value>(_ name: String, _ kind: SettingKind<Value>, _ help: String) -> Value {
    describe(name, kind, .required, help)
    let known = problems.count
    if let value = given(name, kind) { return value }
    if problems.count == known { report(name, "is required: \(help)") }
    return kind.standIn
  }

  /// A setting that may be absent, which means something of its own.
  package mutating func optional<Value>(_ name: String, _ kind: SettingKind<Value>, _ help: String) -> Value? {
    describe(name, kind, .optional, help)
    return given(name, kind)
  }

  /// Reports what only shows when settings are seen together, as a minimum above a maximum.
  package mutating func report(_ name: String, _ reason: String) {
    problems.append(InvalidSettings.Problem(name: name, reason: reason))
  }

  /// Throws everything that is wrong at once.
  package func finish() throws(InvalidSettings) {
    guard problems.isEmpty else { throw InvalidSettings(problems: problems) }
  }

  /// Variables with our prefix that nobody reads: most often a slip of the pen.
  package var unknownVariables: [UnknownVariable] {
    environment.keys.filter { $0.hasPrefix(prefix) && !read.contains($0) }.sorted().map { name in
      UnknownVariable(name: name, similar: UnknownVariable.closest(to: name, among: read))
    }
  }

  private mutating func given<Value>(_ name: String, _ kind: SettingKind<Value>) -> Value? {
    guard let text = text(name, fromFile: kind.isSecret) else { return nil }
    do throws(InvalidInput) {
      return try kind.parse(text)
    } catch {
      report(name, kind.isSecret ? error.reason : "\(error.reason) (it is \"\(text.prefix(100))\")")
      return nil
    }
  }

  private mutating func text(_ name: String, fromFile: Bool) -> String? {
    let direct = value(of: name)
    guard fromFile, let path = value(of: name + "_FILE") else { return direct }
    if direct != nil {
      report(name, "is set together with \(name)_FILE; only one of them can be")
      return nil
    }
    do throws(InvalidInput) {
      return try SecretFile.read(path)
    } catch {
      report(name + "_FILE", error.reason)
      return nil
    }
  }

  private func value(of name: String) -> String? {
    guard let text = environment[name], !text.isEmpty else { return nil }
    return text
  }

  private mutating func describe<Value>(
    _ name: String, _ kind: SettingKind<Value>, _ presence: SettingDescription.Presence, _ help: String
  ) {
    if kind.isSecret { read.insert(name + "_FILE") }
    guard read.insert(name).inserted else { return }
    descriptions.append(
      SettingDescription(name: name, form: kind.form, presence: presence, help: help, isSecret: kind.isSecret))
  }
}
