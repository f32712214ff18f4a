/// The table of all methods of the product: routes, permissions and callers are looked up in it.
enum RouteTableEmitter {
  static func file(_ schema: Schema) -> GeneratedFile {
    var text = SourceText()
    text.line("// Generated from Protos by dev/protos.")
    text.line()
    text.line("import Protobuf")
    text.line()
    text.line("/// Everything the product offers, by any process.")
    text.block("package enum Contract {") { text in
      text.block("package static let methods: [MethodDescriptor] = [", closing: "].flatMap { $0 }") { text in
        for service in schema.services { text.line("\(service.namespace).\(service.name).methods,") }
      }
    }
    return GeneratedFile(path: "\(SwiftFile.folder)/Contract.swift", content: text.text)
  }
}
