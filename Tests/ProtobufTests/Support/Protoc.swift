import Foundation

/// The real `protoc`, whose text format and bytes ours are compared with.
enum Protoc {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/protoc")

  static func encode(_ text: String, as type: String) throws -> [UInt8] {
    try run("--encode=uhub.scheduler.v1.\(type)", Data(text.utf8))
  }

  static func decode(_ bytes: [UInt8], as type: String) throws -> String {
    try String(decoding: run("--decode=uhub.scheduler.v1.\(type)", Data(bytes)), as: UTF8.self)
  }

  private static func run(_ argument: String, _ input: Data) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/protoc")
    process.arguments = [argument, "--proto_path=\(root.path)/Protos", "uhub/scheduler/v1/examples.proto"]
    let stdin = Pipe()
    let stdout = Pipe()
    process.standardInput = stdin
    process.standardOutput = stdout
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: input)
    try stdin.fileHandleForWriting.close()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? [UInt8](output) : []
  }
}
