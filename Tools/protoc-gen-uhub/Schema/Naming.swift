/// From the names of `.proto` files to those of Swift.
enum Naming {
  private static let initialisms: Set<String> = ["id", "url", "uri", "http", "https", "ip", "json", "tls"]

  /// `start_at` becomes `startAt`, `project_id` becomes `projectID`.
  static func camel(_ name: String) -> String {
    let words = name.lowercased().split(separator: "_").map(String.init)
    guard let first = words.first else { return name }
    return first + words.dropFirst().map { initialisms.contains($0) ? $0.uppercased() : capitalized($0) }.joined()
  }

  static func pascal(_ name: String) -> String { capitalized(camel(name)) }

  static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  static func lowerFirst(_ word: String) -> String { word.prefix(1).lowercased() + word.dropFirst() }

  /// `EventType` becomes `EVENT_TYPE`.
  static func screaming(_ name: String) -> String {
    var result = ""
    for character in name {
      if character.isUppercase && !result.isEmpty { result += "_" }
      result += character.uppercased()
    }
    return result
  }

  /// `uhub.scheduler.v1` becomes `SchedulerV1`.
  static func namespace(_ package: String) -> String {
    let words = package.split(separator: ".").map(String.init)
    return (words.first == "uhub" ? Array(words.dropFirst()) : words).map(pascal).joined()
  }

  /// The process that serves a package: `scheduler` of `uhub.scheduler.v1`, none of what every process serves.
  static func process(_ package: String) -> String {
    let words = package.split(separator: ".").map(String.init)
    return words.count == 3 && words[0] == "uhub" && words[1] != "common" ? words[1] : ""
  }

  private static let keywords: Set<String> = [
    "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer", "deinit", "do", "else", "enum",
    "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout",
    "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol", "public", "repeat", "rethrows",
    "return", "self", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias",
    "var", "where", "while",
  ]

  /// Members that every message has already.
  private static let taken: Set<String> = ["hash", "hashValue", "wire", "write", "read", "descriptor"]

  static func member(_ name: String) -> String {
    let name = camel(name)
    if taken.contains(name) { return name + "Field" }
    return keywords.contains(name) ? "`\(name)`" : name
  }

  /// Type names that would hide one that generated code needs, or that Swift keeps for itself.
  static let reservedTypes: Set<String> = [
    "Type", "Protocol", "Self", "Any", "AnyMessage", "Array", "Bool", "Boxed", "Dictionary", "Double", "Duration", "Empty",
    "EnumDescriptor", "FieldDescriptor", "FieldMask", "FieldRules", "Float", "Int", "Int32", "Int64", "ListValue", "Message",
    "MessageDescriptor", "Method", "MethodDescriptor", "Optional", "String", "Struct", "Timestamp", "UInt32", "UInt8", "Value",
  ]
}
