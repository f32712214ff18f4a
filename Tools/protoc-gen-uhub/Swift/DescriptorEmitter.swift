/// What is known of a message at run time.
struct DescriptorEmitter {
  let types: SwiftTypes

  func emit(_ message: MessageSchema, into text: inout SourceText) {
    // The type is spelled out: an inferred one would be a circle where messages contain each other.
    text.block("package static let descriptor: MessageDescriptor = .init(", closing: ")") { text in
      let oneofs = message.oneofs.map(\.name.quoted).joined(separator: ", ")
      text.line("name: \(message.name.proto.quoted),")
      if message.fields.isEmpty {
        text.line("fields: []")
        return
      }
      text.line("fields: [")
      text.indented { text in
        for field in message.fields { text.line(self.field(field) + ",") }
      }
      text.line(message.oneofs.isEmpty ? "]" : "], oneofs: [\(oneofs)]")
    }
    for field in message.fields {
      guard case .map(let key, let value) = field.type else { continue }
      text.line()
      entry(field, of: message, key, value, &text)
    }
  }

  private func entry(
    _ field: FieldSchema, of message: MessageSchema, _ key: Scalar, _ value: FieldKind, _ text: inout SourceText
  ) {
    let name = "\(message.name.proto).\(Naming.pascal(field.name))Entry"
    text.block("private static let \(field.entryMember): MessageDescriptor = .init(", closing: ")") { text in
      text.line("name: \(name.quoted),")
      text.line("fields: [")
      text.indented { text in
        text.line("FieldDescriptor(1, \"key\", .\(key.rawValue), .implicit),")
        text.line("FieldDescriptor(2, \"value\", \(type(value))\(isMessage(value) ? "" : ", .implicit")),")
      }
      text.line("]")
    }
  }

  private func field(_ field: FieldSchema) -> String {
    let type =
      if case .map = field.type { ".message { \(field.entryMember) }" } else { self.type(field.type) }
    let shape = field.shape == .explicit ? "" : ", .\(field.shape)"
    let oneof = field.oneof.map { ", oneof: \($0)" } ?? ""
    return "FieldDescriptor(\(field.number), \(field.name.quoted), \(type)\(shape)\(oneof)\(rules(field.rules)))"
  }

  private func type(_ kind: FieldKind) -> String {
    switch kind {
    case .scalar(let scalar): ".\(scalar.rawValue)"
    case .enumeration(let name): ".enumeration(\(name.swift(in: types.namespace)).descriptor)"
    case .message(let name): ".message { \(name.swift(in: types.namespace)).descriptor }"
    case .map: ""
    }
  }

  private func isMessage(_ kind: FieldKind) -> Bool {
    if case .message = kind { return true }
    return false
  }

  private func rules(_ rules: RulesProto) -> String {
    var parts: [String] = []
    if rules.isRequired { parts.append("required: true") }
    if rules.maxLength != 0 { parts.append("maxLength: \(rules.maxLength)") }
    if rules.maxItems != 0 { parts.append("maxItems: \(rules.maxItems)") }
    if rules.isRedacted { parts.append("redact: true") }
    if let minimum = rules.minimum { parts.append("minimum: \(minimum)") }
    if let maximum = rules.maximum { parts.append("maximum: \(maximum)") }
    return parts.isEmpty ? "" : ", rules: FieldRules(\(parts.joined(separator: ", ")))"
  }
}

extension FieldSchema {
  var entryMember: String { Naming.camel(name) + "Entry" }
}
