import Glibc
import Primitives
import Protobuf

/// A plugin of `protoc`: the contract comes in on standard input, everything derived from it goes out.
enum Plugin {
  static func run() {
    let input = standardInput()
    do {
      let request = try CodeGeneratorRequest(wire: input.readable)
      write(CodeGeneratorResponse(result: generate(request)).wire(), to: STDOUT_FILENO)
    } catch {
      write(Array("protoc-gen-uhub: protoc's request cannot be read: \(error)\n".utf8), to: STDERR_FILENO)
      exit(1)
    }
  }

  static func generate(_ request: CodeGeneratorRequest) -> Result<[GeneratedFile], SchemaErrors> {
    Result { () throws(SchemaErrors) in
      let schema = try SchemaBuilder.schema(of: request)
      return SwiftEmitter(schema).files() + [OpenAPIEmitter(schema).file(), JSDocEmitter(schema).file()]
    }
  }

  private static func standardInput() -> ByteBuffer {
    var input = ByteBuffer(capacity: 1 << 20)
    while true {
      let room = input.writable(1 << 16)
      let count = read(STDIN_FILENO, room.baseAddress, room.count)
      if count <= 0 { return input }
      input.didWrite(count)
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        if count <= 0 { exit(1) }
        written += count
      }
    }
  }
}
