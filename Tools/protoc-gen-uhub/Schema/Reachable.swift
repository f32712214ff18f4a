/// The messages and enums that routes lead to, with the names they have outside of Swift.
struct Reachable {
  private(set) var messages: [MessageSchema] = []
  private(set) var enums: [EnumSchema] = []
  private let allMessages: [String: MessageSchema]
  private let allEnums: [String: EnumSchema]
  private var seen: Set<String> = []

  init(_ schema: Schema, from roots: [FieldKind]) {
    allMessages = schema.messages
    allEnums = schema.enums
    for root in roots { visit(root) }
    messages = messages.sorted { name($0.name) < name($1.name) }
    enums = enums.sorted { name($0.name) < name($1.name) }
  }

  /// `Participant.Answer` becomes `ParticipantAnswer`; where two packages have the same, it says which.
  func name(_ type: TypeName) -> String {
    let short = type.path.joined()
    let owners = (allMessages.values.map(\.name) + allEnums.values.map(\.name)).filter { $0.path.joined() == short }
    return owners.count > 1 ? type.namespace + short : short
  }

  func message(_ name: TypeName) -> MessageSchema? { allMessages[name.proto] }
  func enumeration(_ name: TypeName) -> EnumSchema? { allEnums[name.proto] }

  private mutating func visit(message name: TypeName) {
    guard seen.insert(name.proto).inserted, let message = allMessages[name.proto] else { return }
    messages.append(message)
    for field in message.fields { visit(field.type) }
  }

  private mutating func visit(_ kind: FieldKind) {
    switch kind {
    case .scalar: break
    case .message(let name): visit(message: name)
    case .enumeration(let name):
      if seen.insert(name.proto).inserted, let value = allEnums[name.proto] { enums.append(value) }
    case .map(_, let value): visit(value)
    }
  }
}
