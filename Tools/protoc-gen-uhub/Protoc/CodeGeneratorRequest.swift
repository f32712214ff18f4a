import Protobuf

/// What `protoc` writes to a plugin's standard input.
struct CodeGeneratorRequest: ProtocPart {
  var filesToGenerate: [String] = []
  /// Those to generate and all that they import, each after what it imports.
  var files: [FileProto] = []

  mutating func read(field: Int, from reader: inout WireReader) throws(WireError) {
    switch field {
    case 1: try reader.strings(&filesToGenerate)
    case 15: try reader.parts(&files)
    default: try reader.skip()
    }
  }
}
