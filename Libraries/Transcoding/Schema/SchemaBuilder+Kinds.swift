import Protobuf

extension SchemaBuilder {
  static func kind(_ type: FieldType) -> FieldKind {
    switch type {
    case .bool: .bool
    case .int32: .int32
    case .int64: .int64
    case .uint32: .uint32
    case .sint32: .sint32
    case .sint64: .sint64
    case .fixed32: .fixed32
    case .sfixed32: .sfixed32
    case .sfixed64: .sfixed64
    case .float: .float
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    case .enumeration: .enumeration
    case .message: .message
    }
  }

  static func shape(_ cardinality: Cardinality) -> FieldShape {
    switch cardinality {
    case .implicit: .implicit
    case .explicit: .explicit
    case .repeated, .packed: .repeated
    case .map: .map
    }
  }

  static func form(_ wellKnown: WellKnownType?) -> MessageForm {
    switch wellKnown {
    case nil: .ordinary
    case .timestamp: .timestamp
    case .duration: .duration
    case .fieldMask: .fieldMask
    case .structure: .structure
    case .value: .value
    case .listValue: .listValue
    case .empty: .empty
    }
  }

  /// The JSON of a field that is not on the wire.
  static func absent(_ field: FieldDescriptor) -> String {
    switch field.cardinality {
    case .explicit: return "null"
    case .repeated, .packed: return "[]"
    case .map: return "{}"
    case .implicit: break
    }
    switch field.type {
    case .bool: return "false"
    case .string, .bytes: return "\"\""
    case .message: return "null"
    case .enumeration(let descriptor): return zero(descriptor)
    default: return "0"
    }
  }

  /// `unspecified` says that there is no value, and it is never accepted: as null it can be sent back.
  private static func zero(_ descriptor: EnumDescriptor) -> String {
    guard let name = descriptor.json(0) else { return "\"unknown_0\"" }
    return name == "unspecified" ? "null" : "\"\(name)\""
  }
}
