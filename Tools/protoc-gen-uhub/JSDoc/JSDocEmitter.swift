/// The messages that routes carry, as types for the pages' code.
struct JSDocEmitter {
  static let path = "Services/gateway/Web/contract.js"

  private let reachable: Reachable

  init(_ schema: Schema) {
    let methods = schema.services.flatMap(\.methods).filter { $0.route != nil && $0.route?.kind != .raw }
    reachable = Reachable(schema, from: methods.flatMap { [.message($0.input), .message($0.output)] })
  }

  func file() -> GeneratedFile {
    var text = SourceText()
    text.line("// Generated from Protos by dev/protos.")
    for value in reachable.enums { emit(value, &text) }
    for message in reachable.messages { emit(message, &text) }
    text.line()
    text.line("export {};")
    return GeneratedFile(path: JSDocEmitter.path, content: text.text)
  }

  private func emit(_ value: EnumSchema, _ text: inout SourceText) {
    let names = value.cases.map(\.json.quoted).joined(separator: " | ")
    comment(value.comment, &text)
    text.line(" * @typedef {\(names)} \(reachable.name(value.name))")
    text.line(" */")
  }

  private func emit(_ message: MessageSchema, _ text: inout SourceText) {
    comment(message.comment, &text)
    text.line(" * @typedef {object} \(reachable.name(message.name))")
    for field in message.fields {
      let comment = field.comment.isEmpty ? "" : " " + field.comment.joined(separator: " ")
      text.line(" * @property {\(type(of: field))} \(field.name)\(comment)")
    }
    text.line(" */")
  }

  private func comment(_ lines: [String], _ text: inout SourceText) {
    text.line()
    text.line("/**")
    for line in lines { text.line(line.isEmpty ? " *" : " * \(line)") }
  }

  private func type(of field: FieldSchema) -> String {
    switch field.shape {
    case .implicit: type(field.type)
    case .explicit: type(field.type) + " | null"
    case .repeated, .packed: "Array<\(type(field.type))>"
    case .map: type(field.type)
    }
  }

  private func type(_ kind: FieldKind) -> String {
    switch kind {
    case .scalar(.bool): "boolean"
    case .scalar(.string), .scalar(.bytes): "string"
    case .scalar: "number"
    case .enumeration(let name): reachable.name(name)
    case .message(let name): name.namespace.isEmpty ? wellKnown(name) : reachable.name(name)
    case .map(_, let value): "Record<string, \(type(value))>"
    }
  }

  private func wellKnown(_ name: TypeName) -> String {
    switch name.last {
    case "Timestamp", "Duration", "FieldMask": "string"
    case "ListValue": "Array<any>"
    case "Struct": "Record<string, any>"
    case "Value": "any"
    default: "object"
    }
  }
}
