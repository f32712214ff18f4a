import Protobuf

struct MessageProto: ProtocPart {
  var name = ""
  var fields: [FieldProto] = []
  var nested: [MessageProto] = []
  var enums: [EnumProto] = []
  var oneofs: [OneofProto] = []
  var options = MessageOptionsProto()

  mutating func read(field: Int, from reader: inout WireReader) throws(WireError) {
    switch field {
    case 1: name = try reader.string()
    case 2: try reader.parts(&fields)
    case 3: try reader.parts(&nested)
    case 4: try reader.parts(&enums)
    case 7: try reader.part(&options)
    case 8: try reader.parts(&oneofs)
    default: try reader.skip()
    }
  }
}

struct MessageOptionsProto: ProtocPart {
  var isMapEntry = false

  mutating func read(field: Int, from reader: inout WireReader) throws(WireError) {
    switch field {
    case 7: isMapEntry = try reader.bool()
    default: try reader.skip()
    }
  }
}

struct OneofProto: ProtocPart {
  var name = ""

  mutating func read(field: Int, from reader: inout WireReader) throws(WireError) {
    switch field {
    case 1: name = try reader.string()
    default: try reader.skip()
    }
  }
}
