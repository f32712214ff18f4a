import Protobuf

struct EnumProto: ProtocPart {
  var name = ""
  var values: [EnumValueProto] = []

  mutating func read(field: Int, from reader: inout WireReader) throws(WireError) {
    switch field {
    case 1: name = try reader.string()
    case 2: try reader.parts(&values)
    default: try reader.skip()
    }
  }
}

struct EnumValueProto: ProtocPart {
  var name = ""
  var number: Int32 = 0

  mutating func read(field: Int, from reader: inout WireReader) throws(WireError) {
    switch field {
    case 1: name = try reader.string()
    case 2: number = try reader.int32()
    default: try reader.skip()
    }
  }
}
