/// All generated Swift: a file per message, per enum and per side of a service.
struct SwiftEmitter {
  private let schema: Schema
  private let enums: [String: EnumSchema]

  init(_ schema: Schema) {
    self.schema = schema
    enums = schema.enums
  }

  func files() -> [GeneratedFile] {
    namespaces() + schema.files.flatMap(files) + [RouteTableEmitter.file(schema)]
  }

  private func namespaces() -> [GeneratedFile] {
    let packages = Set(schema.files.map(\.package)).sorted()
    return packages.map { package in
      let namespace = Naming.namespace(package)
      var text = SourceText()
      text.line("// Generated from Protos by dev/protos.")
      text.line()
      text.line("/// The package `\(package)` of the contract.")
      text.line("package enum \(namespace) {}")
      return GeneratedFile(path: "\(SwiftFile.folder)/\(namespace)/\(namespace).swift", content: text.text)
    }
  }

  private func files(of file: SchemaFile) -> [GeneratedFile] {
    let namespace = Naming.namespace(file.package)
    func generated(_ name: String, _ imports: [String], _ body: (inout SourceText) -> Void) -> GeneratedFile {
      SwiftFile(namespace: namespace, name: name, imports: imports, origin: "Protos/\(file.name)").generated(body)
    }
    var files: [GeneratedFile] = []
    for value in file.enums {
      files.append(generated(value.name.last, ["Protobuf"]) { EnumEmitter.emit(value, into: &$0) })
    }
    for message in file.messages {
      let types = SwiftTypes(namespace: namespace, schema: enums)
      let imports = ["Primitives", "Protobuf"]
      files.append(generated(message.name.last, imports) { MessageEmitter(types: types).emit(message, into: &$0) })
      files.append(wire(message, origin: file))
    }
    for service in file.services {
      files.append(
        generated("\(service.name)Service", ["Protobuf", "RPC"]) {
          ServiceEmitter(namespace: namespace).emit(service, into: &$0)
        })
      files.append(
        generated("\(service.name)Client", ["Protobuf", "RPC"]) {
          ClientEmitter(namespace: namespace).emit(service, into: &$0)
        })
      files.append(
        generated(service.name, ["Protobuf", "RPC"]) {
          MethodsEmitter(namespace: namespace).emit(service, into: &$0)
        })
    }
    return files
  }

  /// Descriptor, reader and writer of a message and of those inside it.
  private func wire(_ message: MessageSchema, origin: SchemaFile) -> GeneratedFile {
    let namespace = message.name.namespace
    // An extension of a nested type does not see what stands beside it, so that every name is spelled out.
    let types = SwiftTypes(namespace: "", schema: enums)
    var text = SourceText()
    text.line("// Generated from Protos/\(origin.name) by dev/protos.")
    text.line()
    text.line("import Primitives")
    text.line("import Protobuf")
    for message in message.all {
      text.line()
      text.block("extension \(namespace).\(message.name.nested) {") { text in
        DescriptorEmitter(types: types).emit(message, into: &text)
        text.line()
        WireEmitter(types: types).emit(message, into: &text)
      }
      MirrorEmitter.emit(message, into: &text)
    }
    let path = "\(SwiftFile.folder)/\(namespace)/\(namespace).\(message.name.last)+Wire.swift"
    return GeneratedFile(path: path, content: text.text)
  }
}
