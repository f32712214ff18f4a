/// Keeps redacted fields out of everything that prints a message: logs, errors, failed expectations.
enum MirrorEmitter {
  static func emit(_ message: MessageSchema, into text: inout SourceText) {
    guard message.fields.contains(where: \.rules.isRedacted) else { return }
    text.line()
    text.block("extension \(message.name.namespace).\(message.name.nested): CustomReflectable {") { text in
      text.block("package var customMirror: Mirror {") { text in
        text.block("Mirror(", closing: ")") { text in
          text.line("self,")
          text.list("children: [", children(of: message), closing: "],")
          text.line("displayStyle: .struct")
        }
      }
    }
  }

  private static func children(of message: MessageSchema) -> [String] {
    var seen: Set<Int> = []
    return message.fields.compactMap { field in
      guard let index = field.oneof else {
        return child(field.name, field.member, isRedacted: field.rules.isRedacted, isOptional: field.shape == .explicit)
      }
      guard seen.insert(index).inserted else { return nil }
      let oneof = message.oneofs[index]
      // One member that must not be seen hides which one it is.
      let isRedacted = message.members(of: index).contains(where: \.rules.isRedacted)
      return child(oneof.name, oneof.member, isRedacted: isRedacted, isOptional: true)
    }
  }

  private static func child(_ name: String, _ member: String, isRedacted: Bool, isOptional: Bool) -> String {
    let value = isRedacted ? "redacted".quoted : isOptional ? "\(member) as Any" : member
    return "\(name.quoted): \(value)"
  }
}
