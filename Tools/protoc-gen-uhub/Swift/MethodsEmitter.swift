/// What is known of a service's methods, and how they are tied to an implementation.
struct MethodsEmitter {
  let namespace: String

  func emit(_ service: ServiceSchema, into text: inout SourceText) {
    text.comment(service.comment)
    text.block("package enum \(service.name) {") { text in
      for method in service.methods {
        emit(method, of: service, &text)
        text.line()
      }
      text.list(
        "package static let methods: [MethodDescriptor] = [", service.methods.map { "\($0.member).descriptor" }, closing: "]")
      text.line()
      text.line("/// The methods with the code that serves them.")
      text.block("package static func methods(of service: some \(service.name)Service) -> [MethodHandler] {") { text in
        text.line("[")
        text.indented { text in
          for method in service.methods {
            text.line(".\(method.kind.rawValue)(\(method.member), service.\(method.member)),")
          }
        }
        text.line("]")
      }
    }
  }

  private func emit(_ method: MethodSchema, of service: ServiceSchema, _ text: inout SourceText) {
    let input = method.input.swift(in: namespace)
    let output = method.output.swift(in: namespace)
    text.comment(method.comment)
    text.block("package static let \(method.member) = Method<\(input), \(output)>(", closing: ")") { text in
      text.block("MethodDescriptor(", closing: ")") { text in
        text.line("service: \(service.fullName.quoted), name: \(method.name.quoted), process: \(service.process.quoted),")
        text.line("kind: .\(method.kind.rawValue), input: \(input).descriptor, output: \(output).descriptor,")
        let rest = properties(of: method)
        text.line(rest.joined(separator: ", ") + (method.route == nil ? "" : ","))
        if let route = method.route { text.list("route: RouteDescriptor(", parts(of: route), closing: ")") }
      }
    }
  }

  private func properties(of method: MethodSchema) -> [String] {
    var properties: [String] = []
    if method.isIdempotent { properties.append("idempotent: true") }
    properties.append("callers: [\(method.callers.map(\.quoted).joined(separator: ", "))]")
    properties.append("permission: \(method.permission.quoted)")
    if !method.rate.isEmpty { properties.append("rateClass: \(method.rate.quoted)") }
    if method.isAudited { properties.append("audited: true") }
    return properties
  }

  private func parts(of route: RouteSchema) -> [String] {
    var parts = [".\(route.kind.rawValue)", route.method.quoted, route.template.quoted]
    if !route.body.isEmpty { parts.append("bodyField: \(route.body.quoted)") }
    if route.status != 0 { parts.append("status: \(route.status)") }
    if !route.headers.isEmpty { parts.append("headers: [\(route.headers.map(\.quoted).joined(separator: ", "))]") }
    if route.isHidden { parts.append("hidden: true") }
    if route.maxBody != 0 { parts.append("maxBody: \(route.maxBody)") }
    return parts
  }
}
