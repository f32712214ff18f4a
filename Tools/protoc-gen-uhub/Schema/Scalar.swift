/// The scalar types of the contract. The raw value is the name of the field type, the reader's and the writer's method.
enum Scalar: String {
  case bool, int32, int64, uint32, sint32, sint64, fixed32, sfixed32, sfixed64, float, double, string, bytes

  /// From `google.protobuf.FieldDescriptorProto.Type`.
  init?(protoType: Int32) {
    switch protoType {
    case 1: self = .double
    case 2: self = .float
    case 3: self = .int64
    case 5: self = .int32
    case 7: self = .fixed32
    case 8: self = .bool
    case 9: self = .string
    case 12: self = .bytes
    case 13: self = .uint32
    case 15: self = .sfixed32
    case 16: self = .sfixed64
    case 17: self = .sint32
    case 18: self = .sint64
    default: return nil
    }
  }

  var swift: String {
    switch self {
    case .bool: "Bool"
    case .int32, .sint32, .sfixed32: "Int32"
    case .int64, .sint64, .sfixed64: "Int64"
    case .uint32, .fixed32: "UInt32"
    case .float: "Float"
    case .double: "Double"
    case .string: "String"
    case .bytes: "[UInt8]"
    }
  }

  var zero: String {
    switch self {
    case .bool: "false"
    case .string: "\"\""
    case .bytes: "[]"
    default: "0"
    }
  }

  /// The method for a list of them.
  var plural: String { self == .bytes ? "byteStrings" : rawValue + "s" }

  var isPackable: Bool { self != .string && self != .bytes }
  var canBeKey: Bool { self != .bool && self != .float && self != .double && self != .bytes }
}
