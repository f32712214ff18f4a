import Protobuf

struct ServiceProto: ProtocPart {
  var name = ""
  var methods: [MethodProto] = []
  var options = ServiceOptionsProto()

  mutating func read(field: Int, from reader: inout WireReader) throws(WireError) {
    switch field {
    case 1: name = try reader.string()
    case 2: try reader.parts(&methods)
    case 3: try reader.part(&options)
    default: try reader.skip()
    }
  }
}

struct ServiceOptionsProto: ProtocPart {
  var hidden = false

  mutating func read(field: Int, from reader: inout WireReader) throws(WireError) {
    switch field {
    case 50101: hidden = try reader.bool()
    default: try reader.skip()
    }
  }
}

struct MethodProto: ProtocPart {
  var name = ""
  var input = ""
  var output = ""
  var options = MethodOptionsProto()
  var streamsInput = false
  var streamsOutput = false

  mutating func read(field: Int, from reader: inout WireReader) throws(WireError) {
    switch field {
    case 1: name = try reader.string()
    case 2: input = try reader.string()
    case 3: output = try reader.string()
    case 4: try reader.part(&options)
    case 5: streamsInput = try reader.bool()
    case 6: streamsOutput = try reader.bool()
    default: try reader.skip()
    }
  }
}
