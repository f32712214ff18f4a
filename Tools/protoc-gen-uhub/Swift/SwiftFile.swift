/// Frames the generated Swift: where it goes, and what stands above it.
struct SwiftFile {
  static let folder = "Libraries/Contracts/Generated"

  let namespace: String
  let name: String
  let imports: [String]
  /// The `.proto` file it comes from.
  let origin: String

  func generated(_ body: (inout SourceText) -> Void) -> GeneratedFile {
    var text = SourceText()
    text.line("// Generated from \(origin) by dev/protos.")
    text.line()
    for module in imports { text.line("import \(module)") }
    if !imports.isEmpty { text.line() }
    text.block("extension \(namespace) {") { body(&$0) }
    return GeneratedFile(path: "\(SwiftFile.folder)/\(namespace)/\(namespace).\(name).swift", content: text.text)
  }
}
