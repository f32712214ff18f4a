/// A field, resolved.
struct FieldSchema {
  let name: String
  let number: Int
  let comment: [String]
  let type: FieldKind
  let shape: Shape
  /// Position in the message's oneofs.
  let oneof: Int?
  let rules: RulesProto
  /// A singular message that contains, at whatever depth, the message it is in.
  var isBoxed = false

  var member: String { Naming.member(name) }

  enum Shape {
    case implicit, explicit, repeated, packed, map
  }

  /// The singular message that it holds directly, so that the one's size is part of the other's.
  var inlineMessage: TypeName? {
    guard case .message(let name) = type, shape == .explicit, !name.namespace.isEmpty else { return nil }
    return name
  }
}

indirect enum FieldKind {
  case scalar(Scalar)
  case enumeration(TypeName)
  case message(TypeName)
  case map(key: Scalar, value: FieldKind)
}
