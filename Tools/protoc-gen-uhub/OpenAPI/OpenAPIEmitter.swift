/// The published description of the API: every route that is not hidden.
struct OpenAPIEmitter {
  static let path = "Services/gateway/OpenAPI/openapi.json"

  private let routes: [(service: ServiceSchema, method: MethodSchema, route: RouteSchema)]
  private let reachable: Reachable

  init(_ schema: Schema) {
    routes = schema.services.flatMap { service in
      service.methods.compactMap { method in
        guard let route = method.route, !route.isHidden else { return nil }
        return (service, method, route)
      }
    }
    let messages = schema.messages
    let roots = routes.filter { $0.route.kind != .raw }.flatMap { _, method, route -> [FieldKind] in
      // Of a request without a body only the types of its fields are named: they are parameters.
      let input = route.hasBody ? [.message(method.input)] : messages[method.input.proto]?.fields.map(\.type) ?? []
      return [.message(method.output)] + input
    }
    reachable = Reachable(schema, from: roots)
  }

  func file() -> GeneratedFile {
    var text = SourceText()
    document().write(into: &text)
    return GeneratedFile(path: OpenAPIEmitter.path, content: text.text)
  }

  func document() -> JSON {
    [
      "openapi": "3.1.0",
      "info": ["title": "uHub", "version": "1", "license": ["name": "Apache 2.0", "identifier": "Apache-2.0"]],
      "servers": [["url": "/"]],
      "security": [["bearer": []]],
      "paths": paths(),
      "components": [
        "schemas": schemas(),
        "responses": [
          "Problem": [
            "description": "The request could not be served.",
            "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]],
          ]
        ],
        "securitySchemes": ["bearer": ["type": "http", "scheme": "bearer"]],
      ],
    ]
  }

  private func paths() -> JSON {
    var paths: JSON = [:]
    let operations = OpenAPIOperations(reachable: reachable)
    for (service, method, route) in routes {
      let path = route.template.replacing("*}", with: "}")
      var item = paths[path] ?? [:]
      item[route.method.lowercased()] = operations.operation(method, route, of: service)
      paths[path] = item
    }
    return paths
  }

  private func schemas() -> JSON {
    let emitter = OpenAPISchemas(reachable: reachable)
    var schemas: JSON = [:]
    for message in reachable.messages { schemas[reachable.name(message.name)] = emitter.schema(of: message) }
    for value in reachable.enums { schemas[reachable.name(value.name)] = emitter.schema(of: value) }
    for (name, schema) in OpenAPIProblem.schemas { schemas[name] = schema }
    return schemas
  }
}
