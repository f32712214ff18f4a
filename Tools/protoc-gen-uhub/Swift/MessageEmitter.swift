/// A message as a Swift struct.
struct MessageEmitter {
  let types: SwiftTypes

  func emit(_ message: MessageSchema, into text: inout SourceText) {
    text.comment(message.comment)
    text.block("package struct \(message.name.last): Message {") { text in
      properties(of: message, &text)
      initializers(of: message, &text)
      for (index, oneof) in message.oneofs.enumerated() {
        text.line()
        self.oneof(oneof, message.members(of: index), &text)
      }
      for nested in message.enums {
        text.line()
        EnumEmitter.emit(nested, into: &text)
      }
      for nested in message.messages {
        text.line()
        emit(nested, into: &text)
      }
    }
  }

  private func properties(of message: MessageSchema, _ text: inout SourceText) {
    var seen: Set<Int> = []
    for field in message.fields {
      if let oneof = field.oneof {
        guard seen.insert(oneof).inserted else { continue }
        text.comment(message.oneofs[oneof].comment)
        text.line("package var \(message.oneofs[oneof].member): \(message.oneofs[oneof].typeName)?")
      } else if field.isBoxed {
        boxed(field, &text)
      } else {
        text.comment(field.comment)
        let initial = field.shape == .explicit ? "" : " = \(types.initial(field))"
        text.line("package var \(field.member): \(types.type(of: field))\(initial)")
      }
    }
    if !message.fields.isEmpty { text.line() }
  }

  private func boxed(_ field: FieldSchema, _ text: inout SourceText) {
    text.comment(field.comment)
    text.block("package var \(field.member): \(types.type(of: field)) {") { text in
      text.line("get { \(field.boxMember)?.unboxed }")
      text.line("set { \(field.boxMember) = newValue.map(Boxed.init) }")
    }
    text.line("var \(field.boxMember): Boxed<\(types.type(field.type))>?")
  }

  private func initializers(of message: MessageSchema, _ text: inout SourceText) {
    text.line("package init() {}")
    let parameters = parameters(of: message)
    if parameters.isEmpty { return }
    text.line()
    text.list("package init(", parameters.map { "\($0.name): \($0.type) = \($0.initial)" }, closing: ") {")
    text.indented { text in
      for parameter in parameters {
        text.line("self.\(parameter.name) = \(parameter.name)")
      }
    }
    text.line("}")
  }

  private func parameters(of message: MessageSchema) -> [(name: String, type: String, initial: String)] {
    var seen: Set<Int> = []
    return message.fields.compactMap { field in
      guard let index = field.oneof else { return (field.member, types.type(of: field), types.initial(field)) }
      guard seen.insert(index).inserted else { return nil }
      let oneof = message.oneofs[index]
      return (oneof.member, "\(oneof.typeName)?", "nil")
    }
  }

  private func oneof(_ oneof: OneofSchema, _ members: [FieldSchema], _ text: inout SourceText) {
    text.comment(oneof.comment)
    text.block("package enum \(oneof.typeName): Sendable, Hashable {") { text in
      for field in members {
        text.comment(field.comment)
        text.line("\(field.isBoxed ? "indirect " : "")case \(field.member)(\(types.type(field.type)))")
      }
    }
  }
}

extension FieldSchema {
  /// Where a boxed field really is.
  var boxMember: String { Naming.camel(name) + "Box" }
}
