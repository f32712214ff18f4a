import Protobuf

/// Where things stand in a `.proto` file, and the comments before them.
struct SourceInfoProto: ProtocPart {
  struct Location: ProtocPart {
    /// Field numbers and positions that lead from the file to the thing.
    var path: [Int32] = []
    var span: [Int32] = []
    var comment = ""

    mutating func read(field: Int, from reader: inout WireReader) throws(WireError) {
      switch field {
      case 1: try reader.int32s(&path)
      case 2: try reader.int32s(&span)
      case 3: comment = try reader.string()
      default: try reader.skip()
      }
    }
  }

  var locations: [Location] = []

  mutating func read(field: Int, from reader: inout WireReader) throws(WireError) {
    switch field {
    case 1: try reader.parts(&locations)
    default: try reader.skip()
    }
  }
}
