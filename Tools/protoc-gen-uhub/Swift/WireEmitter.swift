/// How a message is read from the wire and written to it.
struct WireEmitter {
  let types: SwiftTypes

  func emit(_ message: MessageSchema, into text: inout SourceText) {
    write(message, &text)
    text.line()
    read(message, &text)
  }

  // MARK: Writing

  private func write(_ message: MessageSchema, _ text: inout SourceText) {
    if message.fields.isEmpty {
      text.line("package func write(to writer: inout WireWriter) {}")
      return
    }
    text.block("package func write(to writer: inout WireWriter) {") { text in
      var seen: Set<Int> = []
      for field in message.wireOrder {
        if let index = field.oneof {
          if seen.insert(index).inserted { write(message.oneofs[index], message.members(of: index), &text) }
        } else {
          text.line(write(field))
        }
      }
    }
  }

  private func write(_ oneof: OneofSchema, _ members: [FieldSchema], _ text: inout SourceText) {
    text.line("switch \(oneof.member.fromSelf) {")
    for field in members { text.line("case .\(field.member)(let value)?: \(write(field.type, field.number, "value"))") }
    text.line("case nil: break")
    text.line("}")
  }

  private func write(_ field: FieldSchema) -> String {
    switch field.shape {
    case .implicit: "if \(isSet(field)) { \(write(field.type, field.number, field.access)) }"
    case .explicit: "if let \(field.binding) { \(write(field.type, field.number, field.bound)) }"
    case .packed: "writer.\(plural(field.type))(\(field.number), \(field.access))"
    case .repeated where field.isUnpacked: "for value in \(field.access) { \(write(field.type, field.number, "value")) }"
    case .repeated: "writer.\(plural(field.type))(\(field.number), \(field.access))"
    case .map: writeMap(field)
    }
  }

  private func writeMap(_ field: FieldSchema) -> String {
    guard case .map(let key, let value) = field.type else { return "" }
    return "writer.entries(\(field.number), \(field.access), key: { $0.\(key.rawValue)(1, $1) }, "
      + "value: { $0.\(method(value))(2, $1) })"
  }

  private func isSet(_ field: FieldSchema) -> String {
    switch field.type {
    case .scalar(.bool): field.access
    case .scalar(.string), .scalar(.bytes): "!\(field.access).isEmpty"
    // Minus zero is not the default.
    case .scalar(.float), .scalar(.double): "\(field.access).bitPattern != 0"
    default: "\(field.access) != \(types.zero(field.type))"
    }
  }

  private func write(_ kind: FieldKind, _ number: Int, _ value: String) -> String {
    "writer.\(method(kind))(\(number), \(value))"
  }

  // MARK: Reading

  private func read(_ message: MessageSchema, _ text: inout SourceText) {
    text.block("package mutating func read(from reader: inout WireReader) throws(WireError) {") { text in
      if message.fields.isEmpty {
        text.line("while try reader.nextField() != nil { try reader.skip() }")
        return
      }
      text.block("while let field = try reader.nextField() {") { text in
        text.line("switch field {")
        for field in message.wireOrder { read(field, of: message, &text) }
        text.line("default: try reader.skip()")
        text.line("}")
      }
    }
  }

  private func read(_ field: FieldSchema, of message: MessageSchema, _ text: inout SourceText) {
    if case .map(let key, let value) = field.type {
      text.line("case \(field.number):")
      text.indented { text in
        text.block("try reader.entry(", closing: ")") { text in
          text.line("&\(field.access), \(key.zero), \(types.zero(value)),")
          text.line("key: { (reader) throws(WireError) in try reader.\(key.rawValue)() },")
          text.line("value: { (reader) throws(WireError) in try \(self.value(value)) }")
        }
      }
      return
    }
    text.line("case \(field.number): \(statement(field, of: message))")
  }

  private func statement(_ field: FieldSchema, of message: MessageSchema) -> String {
    if let oneof = field.oneof {
      return "\(message.oneofs[oneof].member.fromSelf) = try .\(field.member)(\(value(field.type, isBoxed: field.isBoxed)))"
    }
    switch (field.shape, field.type) {
    case (.repeated, _), (.packed, _): return "try reader.\(plural(field.type))(&\(field.access))"
    case (_, .message): return "try reader.message(&\(field.isBoxed ? field.boxMember : field.access))"
    default: return "\(field.access) = try \(value(field.type))"
    }
  }

  private func value(_ kind: FieldKind, isBoxed: Bool = false) -> String {
    switch kind {
    case .scalar(let scalar): "reader.\(scalar.rawValue)()"
    case .enumeration(let name): "reader.enumeration(\(name.swift(in: types.namespace)).self)"
    case .message(let name): "reader.\(isBoxed ? "boxed" : "message")(\(name.swift(in: types.namespace)).self)"
    case .map: ""
    }
  }

  private func method(_ kind: FieldKind) -> String {
    switch kind {
    case .scalar(let scalar): scalar.rawValue
    case .enumeration: "enumeration"
    case .message, .map: "message"
    }
  }

  private func plural(_ kind: FieldKind) -> String {
    if case .scalar(let scalar) = kind { return scalar.plural }
    return method(kind) + "s"
  }
}

extension String {
  /// A member whose name the generated functions use themselves.
  fileprivate var fromSelf: String { ["field", "reader", "value", "writer"].contains(self) ? "self." + self : self }
}

extension FieldSchema {
  fileprivate var access: String { member.fromSelf }
  fileprivate var binding: String { access == member ? member : "value = \(access)" }
  fileprivate var bound: String { access == member ? member : "value" }

  /// Numbers that the contract wants one by one.
  fileprivate var isUnpacked: Bool {
    guard shape == .repeated else { return false }
    switch type {
    case .scalar(let scalar): return scalar.isPackable
    case .enumeration: return true
    case .message, .map: return false
    }
  }
}
