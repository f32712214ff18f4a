import Foundation
import Protobuf

@testable import protoc_gen_uhub

/// A contract of one file, read by `protoc` and given to the generator.
enum Compiled {
  static let isPossible = FileManager.default.isExecutableFile(atPath: "/usr/bin/protoc")
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// What stands above the given declarations.
  private static let header = """
    syntax = "proto3";
    package uhub.probe.v1;
    import "google/protobuf/any.proto";
    import "google/protobuf/duration.proto";
    import "google/protobuf/empty.proto";
    import "google/protobuf/field_mask.proto";
    import "google/protobuf/struct.proto";
    import "google/protobuf/timestamp.proto";
    import "google/protobuf/wrappers.proto";
    import "uhub/common/v1/raw.proto";
    import "uhub/options.proto";

    """

  static func generate(_ declarations: String) throws -> Result<[GeneratedFile], SchemaErrors> {
    try Plugin.generate(request(declarations))
  }

  static func schema(_ declarations: String) throws -> Schema {
    try SchemaBuilder.schema(of: request(declarations))
  }

  /// The complaint about declarations that must not be accepted.
  static func complaint(_ declarations: String) throws -> String? {
    if case .failure(let errors) = try generate(declarations) { return errors.description }
    return nil
  }

  private static func request(_ declarations: String) throws -> CodeGeneratorRequest {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data((header + declarations).utf8).write(to: folder.appending(path: "probe.proto"))
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/protoc")
    process.arguments = [
      "--proto_path=\(folder.path)", "--proto_path=\(root.path)/Protos", "--include_imports", "--include_source_info",
      "--descriptor_set_out=\(folder.path)/set", "probe.proto",
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let set = try Data(contentsOf: folder.appending(path: "set"))
    return try set.withUnsafeBytes { bytes in
      var files = FileSet()
      var reader = WireReader(bytes)
      try files.readAll(from: &reader)
      // What the generator is asked for includes what it refers to, as in the real run.
      return CodeGeneratorRequest(filesToGenerate: ["probe.proto", "uhub/common/v1/raw.proto"], files: files.files)
    }
  }

  private struct FileSet: ProtocPart {
    var files: [FileProto] = []

    mutating func read(field: Int, from reader: inout WireReader) throws(WireError) {
      switch field {
      case 1: try reader.parts(&files)
      default: try reader.skip()
      }
    }
  }
}
