import Protobuf

struct FileProto: ProtocPart {
  var name = ""
  var package = ""
  var messages: [MessageProto] = []
  var enums: [EnumProto] = []
  var services: [ServiceProto] = []
  var options = FileOptionsProto()
  var source = SourceInfoProto()
  var syntax = "proto2"

  mutating func read(field: Int, from reader: inout WireReader) throws(WireError) {
    switch field {
    case 1: name = try reader.string()
    case 2: package = try reader.string()
    case 4: try reader.parts(&messages)
    case 5: try reader.parts(&enums)
    case 6: try reader.parts(&services)
    case 8: try reader.part(&options)
    case 9: try reader.part(&source)
    case 12: syntax = try reader.string()
    default: try reader.skip()
    }
  }
}

struct FileOptionsProto: ProtocPart {
  var hidden = false

  mutating func read(field: Int, from reader: inout WireReader) throws(WireError) {
    switch field {
    case 50151: hidden = try reader.bool()
    default: try reader.skip()
    }
  }
}
