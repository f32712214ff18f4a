/// What the scan does with a field. It holds nothing that is counted, so that looking it up costs no more than a load.
enum ScanStep: Sendable {
  case scalar(WireType)
  /// A repeated scalar, packed or not.
  case scalars(WireType)
  case text
  case bytes
  case message
  case entry

  init(_ field: FieldDescriptor) {
    switch field.type {
    case .string: self = .text
    case .bytes: self = .bytes
    case .message: self = field.cardinality == .map ? .entry : .message
    case .bool, .int32, .int64, .uint32, .sint32, .sint64, .enumeration: self = ScanStep(.varint, field.cardinality)
    case .fixed32, .sfixed32, .float: self = ScanStep(.fixed32, field.cardinality)
    case .sfixed64, .double: self = ScanStep(.fixed64, field.cardinality)
    }
  }

  private init(_ type: WireType, _ cardinality: Cardinality) {
    switch cardinality {
    case .repeated, .packed: self = .scalars(type)
    case .implicit, .explicit, .map: self = .scalar(type)
    }
  }
}
