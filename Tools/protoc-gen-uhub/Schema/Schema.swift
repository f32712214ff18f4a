/// The whole contract, resolved and checked: what every emitter works from.
struct Schema {
  var files: [SchemaFile] = []

  var messages: [String: MessageSchema] {
    let all = files.flatMap(\.messages).flatMap(\.all)
    return Dictionary(all.map { ($0.name.proto, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var enums: [String: EnumSchema] {
    let all = files.flatMap { $0.enums + $0.messages.flatMap(\.allEnums) }
    return Dictionary(all.map { ($0.name.proto, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var services: [ServiceSchema] { files.flatMap(\.services) }
}

/// One `.proto` file.
struct SchemaFile {
  let name: String
  let package: String
  var messages: [MessageSchema] = []
  var enums: [EnumSchema] = []
  var services: [ServiceSchema] = []
}
