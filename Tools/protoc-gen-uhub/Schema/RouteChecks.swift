/// What a route may not be: the gateway trusts that these hold.
struct RouteChecks {
  private let messages: [String: MessageSchema]
  private var errors: SchemaErrors
  private var taken: [String: String] = [:]

  static func check(_ schema: Schema, _ errors: inout SchemaErrors, places: [FileProto]) {
    var checks = RouteChecks(messages: schema.messages, errors: errors)
    for (file, proto) in zip(schema.files, places) {
      let place = SourcePlace(proto)
      for (index, service) in file.services.enumerated() {
        for (position, method) in service.methods.enumerated() {
          guard let route = method.route else { continue }
          checks.check(route, method, service, place.child(6, index).child(2, position))
        }
      }
    }
    errors = checks.errors
  }

  private init(messages: [String: MessageSchema], errors: SchemaErrors) {
    self.messages = messages
    self.errors = errors
  }

  private mutating func check(_ route: RouteSchema, _ method: MethodSchema, _ service: ServiceSchema, _ place: SourcePlace) {
    let subject = "\(service.fullName).\(method.name)"
    if let other = taken.updateValue(subject, forKey: route.shape) {
      errors.add(place, subject, "its route is that of \(other) already")
    }
    for problem in template(route) + kind(route, method) { errors.add(place, subject, problem) }
    if route.kind != .raw, let input = messages[method.input.proto] {
      for problem in fields(route, input) { errors.add(place, subject, problem) }
    }
  }

  private func template(_ route: RouteSchema) -> [String] {
    var problems: [String] = []
    if route.method.isEmpty { problems.append("its route has no HTTP method") }
    let segments = route.template.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    if !route.template.hasPrefix("/") || segments.contains("") { problems.append("its route is not a path such as /api/events") }
    for (index, segment) in segments.enumerated() {
      let isParameter = segment.hasPrefix("{") && segment.hasSuffix("}")
      if !isParameter && segment.contains(where: { "{}*".contains($0) }) {
        problems.append("a part of its route is either text or a field in braces")
      }
      if segment.hasSuffix("*}") && index != segments.count - 1 { problems.append("{…*} is the last part of a route") }
    }
    if Set(route.parameters).count != route.parameters.count { problems.append("its route names a field twice") }
    return problems
  }

  private func kind(_ route: RouteSchema, _ method: MethodSchema) -> [String] {
    switch route.kind {
    case .transcoded:
      method.kind == .unary ? [] : ["a stream is offered over web_socket or raw"]
    case .webSocket:
      method.kind == .serverStreaming && route.method == "GET" ? [] : ["web_socket is for a GET of a server stream"]
    case .raw:
      method.kind == .bidirectional && method.input.nested == "RawRequest" && method.output.nested == "RawReply"
        ? [] : ["a raw route is a stream of RawRequest and a stream of RawReply"]
    }
  }

  private func fields(_ route: RouteSchema, _ input: MessageSchema) -> [String] {
    var problems: [String] = []
    for name in route.parameters {
      let field = input.fields.first { $0.name == name }
      switch (field?.type, field?.shape) {
      case (.scalar, .implicit), (.scalar, .explicit), (.enumeration, .implicit), (.enumeration, .explicit): break
      default: problems.append("its route names \(name), which is not a single scalar of its request")
      }
    }
    if !route.body.isEmpty {
      if !route.hasBody { problems.append("\(route.method) has no body") }
      let field = input.fields.first { $0.name == route.body }
      if case .message? = field?.type, field?.shape == .explicit { return problems }
      problems.append("its body \(route.body) is not a message of its request")
    }
    return problems
  }
}
