/// Resolves what `protoc` read, and refuses what the contract may not say.
struct SchemaBuilder {
  private(set) var errors = SchemaErrors()
  /// All types that a field may name, by full name.
  private var types: [String: TypeName] = [:]
  private var mapEntries: [String: MessageProto] = [:]
  private var files: [FileProto] = []

  static func schema(of request: CodeGeneratorRequest) throws(SchemaErrors) -> Schema {
    var builder = SchemaBuilder()
    let wanted = Set(request.filesToGenerate)
    // Files that only declare options have nothing to be generated.
    builder.files = request.files.filter { wanted.contains($0.name) && $0.package != "uhub" }
    for file in request.files { builder.register(file) }
    var schema = Schema(files: builder.files.map { builder.file($0) })
    if builder.errors.messages.isEmpty {
      RouteChecks.check(schema, &builder.errors, places: builder.files)
      Recursion.mark(&schema)
    }
    if !builder.errors.messages.isEmpty { throw builder.errors }
    return schema
  }

  mutating func refuse(_ place: SourcePlace, _ subject: String, _ reason: String) {
    errors.add(place, subject, reason)
  }

  func type(_ proto: String) -> TypeName? { types[proto.first == "." ? String(proto.dropFirst()) : proto] }
  func mapEntry(_ proto: String) -> MessageProto? { mapEntries[String(proto.dropFirst())] }

  // MARK: Names

  private mutating func register(_ file: FileProto) {
    let root = TypeName(proto: file.package, namespace: Naming.namespace(file.package), path: [])
    for message in file.messages { register(message, in: root) }
    for proto in file.enums { register(root.child(proto.name)) }
  }

  private mutating func register(_ message: MessageProto, in parent: TypeName) {
    let name = parent.child(message.name)
    if message.options.isMapEntry {
      mapEntries[name.proto] = message
      return
    }
    register(name)
    for nested in message.nested { register(nested, in: name) }
    for proto in message.enums { register(name.child(proto.name)) }
  }

  private mutating func register(_ name: TypeName) {
    if name.proto.hasPrefix("google.protobuf.") {
      types[name.proto] = WellKnownNames.typeName(name.proto)
    } else {
      types[name.proto] = name
    }
  }

  // MARK: Files and messages

  private mutating func file(_ proto: FileProto) -> SchemaFile {
    let place = SourcePlace(proto)
    if proto.syntax != "proto3" { refuse(place, proto.name, "the contract is written in proto3") }
    let root = TypeName(proto: proto.package, namespace: Naming.namespace(proto.package), path: [])
    var file = SchemaFile(name: proto.name, package: proto.package)
    for (index, message) in proto.messages.enumerated() {
      file.messages.append(self.message(message, in: root, place.child(4, index)))
    }
    for (index, value) in proto.enums.enumerated() {
      file.enums.append(enumeration(value, in: root, place.child(5, index)))
    }
    for (index, service) in proto.services.enumerated() {
      file.services.append(self.service(service, of: proto, place.child(6, index)))
    }
    return file
  }

  private mutating func message(_ proto: MessageProto, in parent: TypeName, _ place: SourcePlace) -> MessageSchema {
    let name = parent.child(proto.name)
    checkTypeName(name, place)
    var message = MessageSchema(name: name, comment: place.comment)
    // `optional` makes a oneof of its own, which comes after the real ones.
    let synthetic = Set(proto.fields.filter(\.isProto3Optional).compactMap(\.oneof))
    for (index, oneof) in proto.oneofs.enumerated() where !synthetic.contains(Int32(index)) {
      message.oneofs.append(OneofSchema(name: oneof.name, comment: place.child(8, index).comment))
    }
    for (index, field) in proto.fields.enumerated() {
      if let field = self.field(field, of: name, place.child(2, index)) { message.fields.append(field) }
    }
    for (index, nested) in proto.nested.enumerated() where !nested.options.isMapEntry {
      message.messages.append(self.message(nested, in: name, place.child(3, index)))
    }
    for (index, value) in proto.enums.enumerated() {
      message.enums.append(enumeration(value, in: name, place.child(4, index)))
    }
    return message
  }

  mutating func checkTypeName(_ name: TypeName, _ place: SourcePlace) {
    if Naming.reservedTypes.contains(name.last) {
      refuse(place, name.proto, "Swift needs the name \(name.last) for something else; choose another")
    }
    if name.path.count > 1, types["\(name.proto.dropLast(name.nested.count))\(name.last)"] != nil {
      refuse(place, name.proto, "a type of the package has the same name, and would be hidden; choose another")
    }
  }
}
