/// A message, resolved.
struct MessageSchema {
  let name: TypeName
  let comment: [String]
  var fields: [FieldSchema] = []
  var oneofs: [OneofSchema] = []
  var messages: [MessageSchema] = []
  var enums: [EnumSchema] = []

  /// By number, the order on the wire.
  var wireOrder: [FieldSchema] { fields.sorted { $0.number < $1.number } }

  func members(of oneof: Int) -> [FieldSchema] { fields.filter { $0.oneof == oneof } }

  /// It and the messages inside it.
  var all: [MessageSchema] { [self] + messages.flatMap(\.all) }
  var allEnums: [EnumSchema] { enums + messages.flatMap(\.allEnums) }
}

struct OneofSchema {
  let name: String
  let comment: [String]

  var typeName: String { Naming.pascal(name) }
  var member: String { Naming.member(name) }
}
