/// Methods as operations of OpenAPI.
struct OpenAPIOperations {
  let reachable: Reachable

  func operation(_ method: MethodSchema, _ route: RouteSchema, of service: ServiceSchema) -> JSON {
    var operation: JSON = [
      "operationId": .string("\(service.process)_\(method.name)"),
      "tags": [.string(service.name)],
    ]
    if !method.comment.isEmpty { operation["summary"] = .string(method.comment.joined(separator: " ")) }
    operation["x-permission"] = .string(method.permission)
    if method.permission == "public" { operation["security"] = [] }
    let parameters = parameters(method, route)
    if !parameters.isEmpty { operation["parameters"] = .array(parameters) }
    if let body = body(method, route) { operation["requestBody"] = body }
    operation["responses"] = responses(method, route)
    return operation
  }

  private func parameters(_ method: MethodSchema, _ route: RouteSchema) -> [JSON] {
    let emitter = OpenAPISchemas(reachable: reachable)
    let input = route.kind == .raw ? nil : reachable.message(method.input)
    var parameters: [JSON] = route.parameters.map { name in
      let field = input?.fields.first { $0.name == name }
      return [
        "name": .string(name), "in": "path", "required": .bool(true),
        "schema": field.map(emitter.schema(of:)) ?? ["type": "string"],
      ]
    }
    for field in queryFields(input, route) {
      parameters.append([
        "name": .string(field.name), "in": "query", "required": .bool(field.rules.isRequired),
        "schema": emitter.schema(of: field),
      ])
    }
    return parameters
  }

  /// What neither the path nor the body takes, and text can express.
  private func queryFields(_ input: MessageSchema?, _ route: RouteSchema) -> [FieldSchema] {
    let takesWholeBody = route.body.isEmpty && route.hasBody
    guard let input, !takesWholeBody else { return [] }
    return input.fields.filter { field in
      if route.parameters.contains(field.name) || field.name == route.body { return false }
      switch field.type {
      case .scalar, .enumeration: return true
      case .message(let name): return name.last == "Timestamp" || name.last == "Duration"
      case .map: return false
      }
    }
  }

  private func body(_ method: MethodSchema, _ route: RouteSchema) -> JSON? {
    if !route.hasBody { return nil }
    if route.kind == .raw { return ["content": ["*/*": [:]]] }
    let field = reachable.message(method.input)?.fields.first { $0.name == route.body }
    let type: TypeName = if case .message(let name)? = field?.type { name } else { method.input }
    return ["required": .bool(true), "content": json(type)]
  }

  private func responses(_ method: MethodSchema, _ route: RouteSchema) -> JSON {
    var responses: JSON = [:]
    switch route.kind {
    case .raw: responses["200"] = ["description": "Not JSON; see the description."]
    case .webSocket:
      responses["101"] = ["description": .string("A WebSocket whose text frames are \(reachable.name(method.output)).")]
    case .transcoded:
      let isEmpty = method.output.nested == "Empty" && method.output.namespace.isEmpty
      let status = route.status != 0 ? route.status : isEmpty ? 204 : 200
      var success: JSON = ["description": "Done."]
      if !isEmpty { success["content"] = json(method.output) }
      responses["\(status)"] = success
    }
    responses["default"] = ["$ref": "#/components/responses/Problem"]
    return responses
  }

  private func json(_ type: TypeName) -> JSON {
    ["application/json": ["schema": ["$ref": .string("#/components/schemas/" + reachable.name(type))]]]
  }
}
