extension SchemaBuilder {
  mutating func service(_ proto: ServiceProto, of file: FileProto, _ place: SourcePlace) -> ServiceSchema {
    var service = ServiceSchema(name: proto.name, package: file.package, comment: place.comment)
    let isHidden = proto.options.hidden || file.options.hidden
    for (index, method) in proto.methods.enumerated() {
      if let method = self.method(method, of: service.fullName, isHidden, place.child(2, index)) {
        service.methods.append(method)
      }
    }
    return service
  }

  private mutating func method(
    _ proto: MethodProto, of service: String, _ isHidden: Bool, _ place: SourcePlace
  ) -> MethodSchema? {
    let subject = "\(service).\(proto.name)"
    guard let input = type(proto.input), let output = type(proto.output) else {
      refuse(place, subject, "the contract has no type for its messages")
      return nil
    }
    let options = proto.options
    if options.permission.isEmpty { refuse(place, subject, "it states no permission") }
    return MethodSchema(
      name: proto.name, comment: place.comment, kind: kind(of: proto), input: input, output: output,
      isIdempotent: options.idempotencyLevel != 0, callers: options.callers.isEmpty ? ["gateway"] : options.callers,
      permission: options.permission, rate: options.rate, isAudited: options.isAudited,
      route: options.route.map { route($0, isHidden) })
  }

  private func kind(of proto: MethodProto) -> MethodSchema.Kind {
    switch (proto.streamsInput, proto.streamsOutput) {
    case (false, false): .unary
    case (false, true): .serverStreaming
    case (true, false): .clientStreaming
    case (true, true): .bidirectional
    }
  }

  private func route(_ proto: RouteProto, _ isHidden: Bool) -> RouteSchema {
    RouteSchema(
      kind: proto.raw != nil ? .raw : proto.isWebSocket ? .webSocket : .transcoded, method: proto.method,
      template: proto.template, body: proto.body, status: Int(proto.status), headers: proto.raw?.headers ?? [],
      isHidden: isHidden || proto.isHidden, maxBody: proto.maxBody)
  }
}
