/// `google.protobuf.Value`: any JSON value.
package enum Value: Message {
  case null
  case number(Double)
  case string(String)
  case bool(Bool)
  case structure(Struct)
  case list(ListValue)

  package static let descriptor: MessageDescriptor = .init(
    name: "google.protobuf.Value",
    fields: [
      FieldDescriptor(1, "null_value", .enumeration(nullValue), oneof: 0),
      FieldDescriptor(2, "number_value", .double, oneof: 0),
      FieldDescriptor(3, "string_value", .string, oneof: 0),
      FieldDescriptor(4, "bool_value", .bool, oneof: 0),
      FieldDescriptor(5, "struct_value", .message { Struct.descriptor }, oneof: 0),
      FieldDescriptor(6, "list_value", .message { ListValue.descriptor }, oneof: 0),
    ],
    oneofs: ["kind"], wellKnown: .value)

  private static let nullValue: EnumDescriptor = .init(name: "google.protobuf.NullValue", values: [(0, "null_value")])

  package init() { self = .null }

  package func write(to writer: inout WireWriter) {
    switch self {
    case .null: writer.int32(1, 0)
    case .number(let value): writer.double(2, value)
    case .string(let value): writer.string(3, value)
    case .bool(let value): writer.bool(4, value)
    case .structure(let value): writer.message(5, value)
    case .list(let value): writer.message(6, value)
    }
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1:
        _ = try reader.int32()
        self = .null
      case 2: self = try .number(reader.double())
      case 3: self = try .string(reader.string())
      case 4: self = try .bool(reader.bool())
      case 5: self = try .structure(reader.message(Struct.self))
      case 6: self = try .list(reader.message(ListValue.self))
      default: try reader.skip()
      }
    }
  }
}
