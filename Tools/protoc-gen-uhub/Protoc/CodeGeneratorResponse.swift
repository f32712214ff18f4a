import Protobuf

/// What `protoc` reads from a plugin's standard output.
struct CodeGeneratorResponse {
  /// Without this bit `protoc` refuses files with `optional`.
  private static let featureProto3Optional: Int64 = 1

  let result: Result<[GeneratedFile], SchemaErrors>

  func wire() -> [UInt8] {
    var writer = WireWriter()
    if case .failure(let errors) = result { writer.string(1, errors.description) }
    writer.int64(2, CodeGeneratorResponse.featureProto3Optional)
    if case .success(let files) = result {
      for file in files {
        let start = writer.open(15)
        writer.string(1, file.path)
        writer.string(15, file.content)
        writer.close(start)
      }
    }
    return writer.finish()
  }
}
