/// How a field's value is written, without the payload that `FieldType` carries.
enum FieldKind: UInt8 {
  case bool, int32, int64, uint32, sint32, sint64, fixed32, sfixed32, sfixed64, float, double
  case string, bytes, enumeration, message

  /// The low three bits of a tag.
  var wireType: UInt8 {
    switch self {
    case .bool, .int32, .int64, .uint32, .sint32, .sint64, .enumeration: 0
    case .sfixed64, .double: 1
    case .string, .bytes, .message: 2
    case .fixed32, .sfixed32, .float: 5
    }
  }

  /// Several values may share one tag.
  var isPackable: Bool { wireType != 2 }
}

enum FieldShape: UInt8 {
  case implicit, explicit, repeated, map
}

enum MessageForm: UInt8 {
  case ordinary, timestamp, duration, fieldMask, structure, value, listValue, empty
}
