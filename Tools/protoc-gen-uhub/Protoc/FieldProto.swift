import Protobuf

struct FieldProto: ProtocPart {
  var name = ""
  var number: Int32 = 0
  /// 1 optional, 2 required, 3 repeated.
  var label: Int32 = 1
  /// As in `google.protobuf.FieldDescriptorProto.Type`.
  var type: Int32 = 0
  /// Of a message or an enum: `.package.Name`.
  var typeName = ""
  var oneof: Int32?
  var isProto3Optional = false
  var options = FieldOptionsProto()

  var isRepeated: Bool { label == 3 }

  mutating func read(field: Int, from reader: inout WireReader) throws(WireError) {
    switch field {
    case 1: name = try reader.string()
    case 3: number = try reader.int32()
    case 4: label = try reader.int32()
    case 5: type = try reader.int32()
    case 6: typeName = try reader.string()
    case 8: try reader.part(&options)
    case 9: oneof = try reader.int32()
    case 17: isProto3Optional = try reader.bool()
    default: try reader.skip()
    }
  }
}

struct FieldOptionsProto: ProtocPart {
  var isPacked: Bool?
  var rules = RulesProto()

  mutating func read(field: Int, from reader: inout WireReader) throws(WireError) {
    switch field {
    case 2: isPacked = try reader.bool()
    case 50201: try reader.part(&rules)
    default: try reader.skip()
    }
  }
}

/// `uhub.Rules`
struct RulesProto: ProtocPart, Hashable {
  var isRequired = false
  var maxLength: Int32 = 0
  var maxItems: Int32 = 0
  var minimum: Int64?
  var maximum: Int64?
  var isRedacted = false

  mutating func read(field: Int, from reader: inout WireReader) throws(WireError) {
    switch field {
    case 1: isRequired = try reader.bool()
    case 2: maxLength = try reader.int32()
    case 3: maxItems = try reader.int32()
    case 4: minimum = try reader.int64()
    case 5: maximum = try reader.int64()
    case 6: isRedacted = try reader.bool()
    default: try reader.skip()
    }
  }
}
